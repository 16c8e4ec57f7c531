package silian.local.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The order that was asked for. A sort in memory compares the same bytes as an index, so both give the same order; of
 * an array the least element counts, or the greatest one in descending order.
 */
final class SortOrder {

    static final SortOrder NONE = new SortOrder(List.of(), false, false);

    private final List<IndexKey> fields;
    private final List<KeyExtractor> extractors;
    private final boolean natural;
    private final boolean naturalDescending;

    private SortOrder(List<IndexKey> fields, boolean natural, boolean naturalDescending) {
        this.fields = fields;
        this.extractors = fields.stream().map(field -> new KeyExtractor(List.of(new IndexKey(field.getKey(), true))))
                .toList();
        this.natural = natural;
        this.naturalDescending = naturalDescending;
    }

    static SortOrder of(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            return NONE;
        }
        var fields = new ArrayList<IndexKey>();
        for (var entry : orderBy.entrySet()) {
            boolean ascending = !(entry.getValue() instanceof Number number) || number.intValue() > 0;
            if (entry.getKey().equals("$natural")) {
                return new SortOrder(List.of(), true, !ascending);
            }
            fields.add(new IndexKey(entry.getKey(), ascending));
        }
        return new SortOrder(fields, false, false);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    boolean natural() {
        return natural;
    }

    boolean naturalDescending() {
        return naturalDescending;
    }

    /** @param wanted how many documents are needed at most, 0 for all; no more are kept in memory */
    Stream<Document> sort(Stream<Document> documents, int wanted) {
        if (wanted <= 0) {
            return number(documents).sorted().map(Entry::document);
        }
        var least = new PriorityQueue<Entry>((one, other) -> other.compareTo(one));
        number(documents).forEachOrdered(entry -> {
            least.add(entry);
            if (least.size() > wanted) {
                least.remove();
            }
        });
        return least.stream().sorted().map(Entry::document);
    }

    private Stream<Entry> number(Stream<Document> documents) {
        int[] count = {0};
        return documents.map(document -> new Entry(keyOf(document), count[0]++, document));
    }

    private byte[] keyOf(Document document) {
        var key = new KeyEncoder();
        for (int i = 0; i < fields.size(); i++) {
            var values = extractors.get(i).keysOf(document).keys();
            boolean ascending = fields.get(i).isAscending();
            key.appendEncoded(ascending ? values.getFirst() : KeyEncoder.complement(values.getLast()));
        }
        return key.toBytes();
    }

    private record Entry(byte[] key, int number, Document document) implements Comparable<Entry> {

        @Override
        public int compareTo(Entry other) {
            int order = Arrays.compareUnsigned(key, other.key);
            return order != 0 ? order : Integer.compare(number, other.number);
        }
    }

    /**
     * Whether and how an index gives this order.
     *
     * @param field the first field of the index that the order is about
     */
    record Match(boolean served, boolean reverse, int field) {

        private static final Match NONE = new Match(false, false, 0);
    }

    /** Fields that have one value throughout the intervals do not disturb the order of the others. */
    Match match(IndexFields index, List<Interval> intervals, Conditions common) {
        int wanted = 0;
        int first = -1;
        boolean reverse = false;
        for (int i = 0; i < index.size() && wanted < fields.size(); i++) {
            var field = fields.get(wanted);
            if (field.getKey().equals(index.path(i)) && !index.multikey(i)) {
                boolean backwards = index.ascending(i) != field.isAscending();
                if (first >= 0 && reverse != backwards) {
                    return Match.NONE;
                }
                reverse = backwards;
                first = first < 0 ? i : first;
                wanted = index.path(i).equals("_id") ? fields.size() : wanted + 1;
            } else if (!isConstant(index, i, intervals, common, first < 0)) {
                return Match.NONE;
            }
        }
        boolean served = wanted == fields.size() && (first < 0 || startsKnown(intervals, first));
        return served ? new Match(true, reverse, Math.max(0, first)) : Match.NONE;
    }

    private static boolean isConstant(IndexFields index, int field, List<Interval> intervals, Conditions common,
            boolean leading) {
        if (leading && startsKnown(intervals, field + 1)) {
            return true;
        }
        return !index.multikey(field) && common.on(index.path(field)).stream()
                .anyMatch(condition -> condition instanceof Condition.Points points && points.values().size() == 1);
    }

    private static boolean startsKnown(List<Interval> intervals, int field) {
        return intervals.stream().allMatch(interval -> interval.starts().length > field);
    }
}
