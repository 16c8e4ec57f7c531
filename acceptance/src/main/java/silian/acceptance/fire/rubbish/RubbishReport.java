package silian.acceptance.fire.rubbish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import silian.acceptance.fire.Scorecard;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the trial found.
 *
 * @param sowing how long it took to find out who may do what, and to leave fresh objects behind
 * @param took how long the shooting took
 * @param heldBack how often the gateway said "too many requests"; those were sent again and do not count
 * @param complaints what is wrong with the processes afterwards
 * @param growth memory by process
 * @param world how many values of each name the requests could use
 */
public record RubbishReport(long seed, List<ApiOperation> operations, Tally tally, Duration sowing, Duration took,
        long heldBack,
        List<String> complaints, Map<String, HealthCheck.Growth> growth, Map<String, Integer> world) {

    /** Memory is only judged over a run that is long enough for its quarters to mean something. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    /** Says what held. */
    public void hold(Scorecard card) {
        var requests = "%d requests to %d operations".formatted(tally.shots(), operations.size());
        card.hold("no answer 5xx, none off the documented contract", tally.offences().stream()
                .map(offence -> "%d x %s: %s; seed %d, --only %d: %s".formatted(offence.times, offence.operation,
                        offence.what, seed, offence.examples.getFirst().index(), offence.examples.getFirst().curl()))
                .toList(), requests);
        card.hold("the same processes are ready afterwards, and logged no error", complaints, requests);
        if (took.compareTo(LONG_ENOUGH) > 0) {
            card.hold("memory is flat", growth.entrySet().stream().filter(one -> !one.getValue().isFlat())
                    .map(one -> "%s grew from %.0f to %.0f MiB".formatted(one.getKey(), one.getValue().second(),
                            one.getValue().last()))
                    .toList(), "the last quarter within 10 % of the second");
        }
    }

    /** Operations that no request got into; the trial says nothing about them. */
    public List<String> untried() {
        return tally.untried(operations);
    }

    /** The short table for people. */
    public String text() {
        var lines = new ArrayList<String>();
        lines.add("seed %d, %d requests to %d operations in %d s, after %d s of sowing; held back %d times".formatted(
                seed, tally.shots(),
                operations.size(), took.toSeconds(), sowing.toSeconds(), heldBack));
        lines.add("answers  2xx %d  3xx %d  4xx %d  5xx %d  cut %d".formatted(tally.answers(200, 300),
                tally.answers(300, 400), tally.answers(400, 500), tally.answers(500, 600), tally.answers(0, 1)));
        lines.add("off the contract: %d answers, %d kinds; 400s naming what was spoilt: %.1f %%"
                .formatted(tally.offenceCount(), tally.offences().size(), 100 * tally.namedShare()));
        growth.forEach((name, one) -> lines.add("%-22s %4.0f MiB in the second quarter, %4.0f in the last"
                .formatted(name, one.second(), one.last())));
        var only = tally.first();
        if (tally.shots() == 1 && only != null) {
            lines.add("%s as %s%n%s%n%d %s".formatted(only.spoilt(), only.caller(), only.curl(), only.status(),
                    only.answer()));
        }
        untried().forEach(name -> lines.add("void, nothing got in: " + name));
        return String.join(System.lineSeparator(), lines);
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
        details.put("memory", growth);
        details.put("untried", untried());
        details.put("byOperation", tally.byOperation());
        details.put("byKind", tally.byKind());
        details.put("world", world);
        try {
            Files.write(file, JsonMapper.builder().build().writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(details));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
