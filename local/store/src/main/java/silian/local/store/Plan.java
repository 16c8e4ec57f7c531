package silian.local.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** How the positions of all documents that can match are found. */
sealed interface Plan {

    /** About how many entries it visits if nothing stops it earlier. */
    long visits();

    /** Whether the positions come in the order that was asked for. */
    boolean ordered();

    /** Whether it leaves out anything. */
    boolean narrows();

    /** Each position once. */
    Positions positions(View view);

    /** A sequence that is read once. */
    @FunctionalInterface
    interface Positions {

        /** Null at the end. */
        byte @Nullable [] next();

    }

    private static Positions distinct(Positions positions) {
        Set<Position> seen = new HashSet<>();
        return () -> {
            byte[] position = positions.next();
            while (position != null && !seen.add(new Position(position))) {
                position = positions.next();
            }
            return position;
        };
    }

    /**
     * Some ranges of one index.
     *
     * @param orderField the field from which on the order of entries is the order that was asked for
     * @param once whether each document has at most one entry in all the ranges together
     */
    record Ranges(IndexFields index, List<Interval> intervals, long visits, boolean ordered, boolean reverse,
            int orderField, boolean once) implements Plan {

        @Override
        public boolean narrows() {
            return index.sparse() || intervals.stream().noneMatch(Interval::isWholeIndex);
        }

        @Override
        public Positions positions(View view) {
            Positions all = read(view, index.table());
            return once ? all : distinct(all);
        }

        private <V> Positions read(View view, Table<V> table) {
            var root = view.root(table);
            if (root == null) {
                return () -> null;
            }
            var ranges = intervals.stream().map(interval -> new IndexCursor<>(root, interval, reverse)).iterator();
            return ordered && intervals.size() > 1 ? merged(ranges) : joined(ranges);
        }

        private Positions joined(Iterator<? extends IndexCursor<?>> ranges) {
            return new Positions() {

                private @Nullable IndexCursor<?> current;

                @Override
                public byte @Nullable [] next() {
                    while (current == null || !current.advance()) {
                        if (!ranges.hasNext()) {
                            return null;
                        }
                        current = ranges.next();
                    }
                    return current.position(index);
                }
            };
        }

        private Positions merged(Iterator<? extends IndexCursor<?>> ranges) {
            Comparator<IndexCursor<?>> order = (one, other) -> one.compare(other, orderField);
            var heads = new PriorityQueue<IndexCursor<?>>(reverse ? order.reversed() : order);
            ranges.forEachRemaining(range -> {
                if (range.advance()) {
                    heads.add(range);
                }
            });
            return () -> {
                var least = heads.poll();
                if (least == null) {
                    return null;
                }
                byte[] position = least.position(index);
                if (least.advance()) {
                    heads.add(least);
                }
                return position;
            };
        }
    }

    /** Several plans whose results together hold all documents that can match. */
    record Union(List<Plan> plans, long visits) implements Plan {

        @Override
        public boolean ordered() {
            return false;
        }

        @Override
        public boolean narrows() {
            return true;
        }

        @Override
        public Positions positions(View view) {
            var rest = plans.iterator();
            return distinct(new Positions() {

                private Positions current = () -> null;

                @Override
                public byte @Nullable [] next() {
                    byte[] position = current.next();
                    while (position == null && rest.hasNext()) {
                        current = rest.next().positions(view);
                        position = current.next();
                    }
                    return position;
                }
            });
        }
    }
}
