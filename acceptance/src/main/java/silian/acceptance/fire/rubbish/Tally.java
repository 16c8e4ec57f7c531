package silian.acceptance.fire.rubbish;

import silian.acceptance.fire.description.ApiOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of the requests: statuses by operation and by what was done to them, offences with examples. */
final class Tally {

    private static final int EXAMPLES = 3;
    private static final int LONGEST_ANSWER = 600;
    private static final Set<Integer> AT_THE_DOOR = Set.of(0, 401, 403, 404, 429);

    /** One request that was answered off the contract. */
    record Example(int index, String caller, String spoilt, int status, String answer, String curl) {}

    /** The same offence of an operation, however often. */
    static final class Offence {

        final String operation;
        final String what;
        final List<Example> examples = new ArrayList<>();
        int times;

        Offence(String operation, String what) {
            this.operation = operation;
            this.what = what;
        }
    }

    private final Map<String, TreeMap<Integer, Integer>> byOperation = new TreeMap<>();
    private final Map<String, TreeMap<Integer, Integer>> byKind = new TreeMap<>();
    private final Map<String, Offence> offences = new LinkedHashMap<>();
    private @Nullable Example first;
    private int shots;
    private int named;
    private int nameable;

    synchronized void add(Shot shot, Answered answered, List<String> found) {
        shots++;
        if (shots == 1) {
            first = example(shot, answered);
        }
        if (shot.isForItsOperation()) {
            byOperation.computeIfAbsent(shot.operation.name(), _ -> new TreeMap<>()).merge(answered.status(), 1,
                    Integer::sum);
        }
        byKind.computeIfAbsent(shot.kind, _ -> new TreeMap<>()).merge(answered.status(), 1, Integer::sum);
        if (answered.status() == 400 && !shot.aim.isEmpty()) {
            nameable++;
            named += answered.text().contains("\"field\":\"" + shot.aim) ? 1 : 0;
        }
        for (var what : found) {
            var offence = offences.computeIfAbsent(shot.operation.name() + what,
                    _ -> new Offence(shot.operation.name(), what));
            offence.times++;
            if (offence.examples.size() < EXAMPLES) {
                offence.examples.add(example(shot, answered));
            }
        }
    }

    private static Example example(Shot shot, Answered answered) {
        var text = answered.text();
        return new Example(shot.index, shot.caller, shot.kind + " " + shot.aim, answered.status(),
                text.substring(0, Math.min(text.length(), LONGEST_ANSWER)), shot.curl());
    }

    /** The request that was added first, with its answer. */
    synchronized @Nullable Example first() {
        return first;
    }

    synchronized int shots() {
        return shots;
    }

    synchronized List<Offence> offences() {
        return offences.values().stream()
                .sorted(java.util.Comparator.comparingInt((Offence offence) -> -offence.times)).toList();
    }

    synchronized int offenceCount() {
        return offences.values().stream().mapToInt(offence -> offence.times).sum();
    }

    synchronized Map<String, TreeMap<Integer, Integer>> byOperation() {
        return byOperation;
    }

    synchronized Map<String, TreeMap<Integer, Integer>> byKind() {
        return byKind;
    }

    /** How many answers there were with a status in a range. */
    synchronized int answers(int from, int to) {
        return byKind.values().stream().flatMap(statuses -> statuses.subMap(from, to).values().stream())
                .mapToInt(Integer::intValue).sum();
    }

    /** Share of the 400s for one spoilt thing that name this thing and not another that is wrong as well. */
    synchronized double namedShare() {
        return nameable == 0 ? 1 : (double) named / nameable;
    }

    /** Operations that nothing got into: what they do with rubbish is not known. */
    synchronized List<String> untried(List<ApiOperation> operations) {
        return operations.stream().map(ApiOperation::name)
                .filter(name -> AT_THE_DOOR.containsAll(byOperation.getOrDefault(name, new TreeMap<>()).keySet()))
                .toList();
    }
}
