package silian.local.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A range of the keys of an index.
 *
 * @param starts where each field begins in the keys of the range, for as many fields as all its keys share the values
 *     before
 */
record Interval(byte[] from, byte[] to, int[] starts) {

    private static final int MOST_INTERVALS = 5_000;
    /** Two bytes, as the end of a descending string is 0xFF too. */
    private static final byte[] AFTER = {(byte) 0xFF, (byte) 0xFF};

    /** The intervals which hold all keys of documents that can match; one over the whole index if nothing helps. */
    static List<Interval> of(IndexFields index, Conditions conditions) {
        List<Prefix> prefixes = List.of(new Prefix(new byte[0], new int[]{0}));
        boolean throughArray = false;
        for (int i = 0; i < index.size(); i++) {
            var asked = conditions.on(index.path(i));
            if (asked.isEmpty() || index.multikey(i) && throughArray) {
                break;
            }
            throughArray |= index.multikey(i);
            var points = fewestPoints(asked);
            if (points == null) {
                return ranges(prefixes, range(asked, index.multikey(i)), index.ascending(i));
            }
            if ((long) prefixes.size() * points.values().size() > MOST_INTERVALS) {
                break;
            }
            prefixes = extend(prefixes, points, index.ascending(i));
        }
        return prefixes.stream()
                .map(prefix -> new Interval(prefix.bytes, concat(prefix.bytes, AFTER), prefix.starts))
                .sorted(Comparator.comparing(Interval::from, Arrays::compareUnsigned))
                .toList();
    }

    boolean isWholeIndex() {
        return from.length == 0 && Arrays.equals(to, AFTER);
    }

    private static Condition.@Nullable Points fewestPoints(List<Condition> asked) {
        Condition.Points fewest = null;
        for (Condition condition : asked) {
            if (condition instanceof Condition.Points points
                    && (fewest == null || points.values().size() < fewest.values().size())) {
                fewest = points;
            }
        }
        return fewest;
    }

    /** In an array one element may satisfy one bound and another one the other, so only one of them narrows. */
    private static Condition.Range range(List<Condition> asked, boolean multikey) {
        Condition.Range narrowest = null;
        for (Condition condition : asked) {
            if (condition instanceof Condition.Range range) {
                narrowest = narrowest == null ? range : multikey ? narrowest : intersect(narrowest, range);
            }
        }
        if (narrowest == null) {
            throw new IllegalStateException("neither points nor a range");
        }
        return narrowest;
    }

    private static Condition.Range intersect(Condition.Range one, Condition.Range other) {
        int lower = Arrays.compareUnsigned(one.lower(), other.lower());
        boolean lowerOfOne = lower > 0 || lower == 0 && one.lowerExclusive();
        int upper = compareUpper(one.upper(), other.upper());
        boolean upperOfOne = upper < 0 || upper == 0 && one.upperExclusive();
        return new Condition.Range(lowerOfOne ? one.lower() : other.lower(),
                lowerOfOne ? one.lowerExclusive() : other.lowerExclusive(),
                upperOfOne ? one.upper() : other.upper(),
                upperOfOne ? one.upperExclusive() : other.upperExclusive());
    }

    /** A prefix is an upper bound after all that extends it. */
    private static int compareUpper(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(concat(one, AFTER), concat(other, AFTER));
    }

    private static List<Interval> ranges(List<Prefix> prefixes, Condition.Range range, boolean ascending) {
        byte[] first = ascending ? range.lower() : KeyEncoder.complement(range.upper());
        byte[] last = ascending ? range.upper() : KeyEncoder.complement(range.lower());
        boolean afterFirst = ascending ? range.lowerExclusive() : range.upperExclusive();
        boolean beforeLast = ascending ? range.upperExclusive() : range.lowerExclusive();
        var intervals = new ArrayList<Interval>();
        for (Prefix prefix : prefixes) {
            byte[] from = concat(prefix.bytes, first);
            byte[] to = concat(prefix.bytes, last);
            intervals.add(new Interval(afterFirst ? concat(from, AFTER) : from, beforeLast ? to : concat(to, AFTER),
                    prefix.starts));
        }
        intervals.sort(Comparator.comparing(Interval::from, Arrays::compareUnsigned));
        return intervals;
    }

    private static List<Prefix> extend(List<Prefix> prefixes, Condition.Points points, boolean ascending) {
        var extended = new ArrayList<Prefix>();
        for (Prefix prefix : prefixes) {
            for (byte[] value : points.values()) {
                byte[] bytes = concat(prefix.bytes, ascending ? value : KeyEncoder.complement(value));
                int[] starts = Arrays.copyOf(prefix.starts, prefix.starts.length + 1);
                starts[prefix.starts.length] = bytes.length;
                extended.add(new Prefix(bytes, starts));
            }
        }
        return extended;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private record Prefix(byte[] bytes, int[] starts) {}
}
