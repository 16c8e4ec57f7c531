package silian.acceptance.fire.rubbish;

import silian.acceptance.fire.description.ApiOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import silian.acceptance.fire.Scorecard;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the trial found.
 *
 * @param sowing how long it took to find out who may do what, and to leave fresh objects behind
 * @param took how long the shooting took
 * @param heldBack how often the gateway said "too many requests"; those were sent again and do not count
 * @param complaints what is wrong with the processes afterwards
 * @param memory what the processes held on the way
 * @param known how many values of each name the requests could use
 */
public record RubbishReport(long seed, List<ApiOperation> operations, Tally tally, Duration sowing, Duration took,
        long heldBack, List<String> complaints, MemoryWatch memory, Map<String, Integer> known) {

    /** Says what held, and the figures. */
    public void hold(Scorecard card) {
        var requests = "%d requests to %d operations".formatted(tally.shots(), operations.size());
        card.tell("shooting", "%s in %d s, after %d s of sowing; held back %d times".formatted(requests,
                took.toSeconds(), sowing.toSeconds(), heldBack));
        card.tell("answers", "2xx %d, 3xx %d, 4xx %d, 5xx %d, cut %d".formatted(tally.answers(200, 300),
                tally.answers(300, 400), tally.answers(400, 500), tally.answers(500, 600), tally.answers(0, 1)));
        card.tell("400s that name what was spoilt", "%.1f %%".formatted(100 * tally.namedShare()));
        card.tell("operations that nothing got into", untried().isEmpty() ? "none" : String.join(", ", untried()));
        card.hold("no answer 5xx, none off the documented contract", tally.offences().stream()
                .map(offence -> "%d x %s: %s; seed %d, --only %d: %s".formatted(offence.times, offence.operation,
                        offence.what, seed, offence.examples.getFirst().index(), offence.examples.getFirst().curl()))
                .toList(), "%d answers off it, of %d kinds".formatted(tally.offenceCount(), tally.offences().size()));
        card.hold("the same processes are ready afterwards, and logged no error", complaints, requests);
        if (memory.isWhole()) {
            memory.lines().forEach((name, line) -> card.tell("memory of " + name, line));
            card.hold("the store's cache of pages is within its bound", memory.cache().excesses(),
                    "%s MiB before it was emptied".formatted(memory.cache().kept()));
            card.hold("memory is flat", memory.grown(), "live objects at the end within 10 % of those halfway");
        }
    }

    /** Operations that no request got into; the trial says nothing about them. */
    public List<String> untried() {
        return tally.untried(operations);
    }

    /** The only request and its answer, empty if there were more. */
    Optional<String> single() {
        return Optional.ofNullable(tally.first()).filter(_ -> tally.shots() == 1)
                .map(only -> "%s as %s%n%s%n%d %s".formatted(only.spoilt(), only.caller(), only.curl(), only.status(),
                        only.answer()));
    }

    /** Everything, for programs and for whoever mends it. */
    public void write(Path file) {
        var details = new LinkedHashMap<String, Object>();
        details.put("seed", seed);
        details.put("requests", tally.shots());
        details.put("seconds", took.toSeconds());
        details.put("heldBack", heldBack);
        details.put("offences", tally.offences().stream().map(offence -> Map.of("operation", offence.operation, "what",
                offence.what, "times", offence.times, "examples", offence.examples)).toList());
        details.put("complaints", complaints);
        details.put("memory", memory.lines());
        details.put("untried", untried());
        details.put("byOperation", tally.byOperation());
        details.put("byKind", tally.byKind());
        details.put("knownValues", known);
        try {
            Files.write(file, JsonMapper.builder().build().writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(details));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
