package silian.acceptance.year;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Between which whole numbers each figure can lie. Every rule narrows the figures it speaks of, until nothing changes;
 * where nothing is left the figures contradict each other.
 */
final class FigureRanges {

    /** @param because the figures that narrowed it */
    private record Range(int least, int most, Set<String> because) {

        boolean isSettled() {
            return least == most;
        }

        @Override
        public String toString() {
            return isSettled() ? String.valueOf(least) : least + " to " + most;
        }
    }

    private final Map<String, Range> ranges;
    private final List<FigureRule> rules;

    private FigureRanges(Map<String, Range> ranges, List<FigureRule> rules) {
        this.ranges = ranges;
        this.rules = rules;
    }

    static FigureRanges none(List<FigureRule> rules) {
        return new FigureRanges(new LinkedHashMap<>(), rules);
    }

    void put(String id, int least, int most) {
        ranges.put(id, new Range(least, most, Set.of()));
    }

    /**
     * The same with one figure settled.
     *
     * @throws FigureContradiction if the rules leave nothing then
     */
    FigureRanges with(String id, int value) {
        var settled = new FigureRanges(new LinkedHashMap<>(ranges), rules);
        settled.ranges.put(id, new Range(value, value, range(id).because()));
        settled.narrow();
        return settled;
    }

    /** @throws FigureContradiction if the rules leave nothing */
    void narrow() {
        boolean changed;
        do {
            changed = false;
            for (var rule : rules) {
                changed |= narrow(rule);
            }
        } while (changed);
    }

    private boolean narrow(FigureRule rule) {
        if (rule.settled().stream().anyMatch(id -> !range(id).isSettled())) {
            return false;
        }
        if (!holds(rule, "", 0)) {
            throw new FigureContradiction(rule.contradiction() + " (" + told(rule.figures()) + ")");
        }
        boolean changed = false;
        for (var id : rule.raising()) {
            var range = range(id);
            int least = first(range.least(), range.most(), value -> holds(rule, id, value));
            changed |= set(id, least, range.most(), rule);
        }
        for (var id : rule.lowering()) {
            var range = range(id);
            int most = -first(-range.most(), -range.least(), value -> holds(rule, id, -value));
            changed |= set(id, range.least(), most, rule);
        }
        return changed;
    }

    /** Whether it can hold with one figure at a value and all others where it holds best. */
    private boolean holds(FigureRule rule, String id, int value) {
        return rule.holds().test(new YearFigures(
                other -> other.equals(id)
                        ? value
                        : rule.raising().contains(other)
                                ? range(other).most()
                                : range(other).least()));
    }

    /** The first value from which on it holds; the last is known to. */
    private static int first(int from, int to, IntPredicate holds) {
        int least = from;
        int most = to;
        while (least < most) {
            int middle = least + (most - least) / 2;
            if (holds.test(middle)) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return least;
    }

    private boolean set(String id, int least, int most, FigureRule rule) {
        var range = range(id);
        if (range.least() == least && range.most() == most) {
            return false;
        }
        var because = new TreeSet<>(involved(rule.figures()));
        because.remove(id);
        ranges.put(id, new Range(least, most, because));
        return true;
    }

    private Set<String> involved(Collection<String> ids) {
        var all = new TreeSet<>(ids);
        ids.forEach(id -> all.addAll(range(id).because()));
        return all;
    }

    private String told(Collection<String> ids) {
        return involved(ids).stream().map(id -> id + ": " + range(id)).collect(Collectors.joining(", "));
    }

    private Range range(String id) {
        return Objects.requireNonNull(ranges.get(id), id);
    }

    /** A figure that still leaves a choice, and what to try for it: the middle first. */
    List<Choice> choices() {
        var open = ranges.entrySet().stream().filter(one -> !one.getValue().isSettled()).findFirst();
        var choices = new ArrayList<Choice>();
        open.ifPresent(one -> {
            var range = one.getValue();
            choices.add(new Choice(one.getKey(), range.least() + (range.most() - range.least()) / 2));
            choices.add(new Choice(one.getKey(), range.least()));
            choices.add(new Choice(one.getKey(), range.most()));
        });
        return choices;
    }

    /** A value for a figure. */
    record Choice(String id, int value) {}

    YearFigures settled() {
        return YearFigures.of(ranges.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().least())));
    }
}
