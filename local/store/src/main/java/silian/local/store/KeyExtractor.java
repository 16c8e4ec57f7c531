package silian.local.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a document contributes to an index: one key for each element of an array on the way or at the end of a
 * path, and null for what is missing. Fields below the same array stay together element by element.
 */
final class KeyExtractor {

    private final List<IndexKey> fields;
    private final String[][] paths;

    KeyExtractor(List<IndexKey> fields) {
        this.fields = List.copyOf(fields);
        this.paths = fields.stream().map(field -> field.getKey().split("\\.")).toArray(String[][]::new);
    }

    /**
     * @param keys values in the order of the index, each key once
     * @param present whether the document has at least one of the fields
     * @param arrays bit n is set if field n went through an array
     */
    record Keys(List<byte[]> keys, List<Object[]> values, boolean present, int arrays) {}

    /** @throws CannotIndexParallelArraysError if two fields lie in different arrays */
    Keys keysOf(Document document) {
        var walk = new Walk();
        Object[] nodes = new Object[paths.length];
        Arrays.fill(nodes, document);
        walk.advance(nodes, new int[paths.length]);
        var keys = new TreeSet<byte[]>(Arrays::compareUnsigned);
        for (Object[] values : walk.found) {
            var encoder = new KeyEncoder();
            for (int i = 0; i < values.length; i++) {
                encoder.append(values[i], fields.get(i).isAscending());
            }
            keys.add(encoder.toBytes());
        }
        return new Keys(List.copyOf(keys), walk.found, walk.present, walk.arrays);
    }

    private final class Walk {

        private static final int DONE = Integer.MAX_VALUE;

        private final List<Object[]> found = new ArrayList<>();
        private boolean present;
        private int arrays;

        /** @param steps how many fragments of each path are behind its node */
        void advance(Object[] nodes, int[] steps) {
            List<?> array = null;
            for (int i = 0; i < nodes.length; i++) {
                walkToArray(nodes, steps, i);
                if (steps[i] != DONE) {
                    List<?> own = (List<?>) nodes[i];
                    if (array != null && array != own) {
                        throw new CannotIndexParallelArraysError(parallel(steps));
                    }
                    array = own;
                }
            }
            if (array == null) {
                for (Object node : nodes) {
                    present |= !(node instanceof Missing);
                }
                found.add(nodes);
            } else if (array.isEmpty()) {
                descend(nodes, steps, null, true);
            } else {
                for (Object element : array) {
                    descend(nodes, steps, element, false);
                }
            }
        }

        private void descend(Object[] nodes, int[] steps, @Nullable Object element, boolean empty) {
            Object[] next = nodes.clone();
            int[] nextSteps = steps.clone();
            for (int i = 0; i < next.length; i++) {
                if (steps[i] == DONE) {
                    continue;
                }
                arrays |= 1 << i;
                if (steps[i] == paths[i].length) {
                    next[i] = empty ? KeyEncoder.EmptyArray.INSTANCE : element;
                    nextSteps[i] = DONE;
                } else if (element instanceof Document || element instanceof List<?>) {
                    next[i] = element;
                } else {
                    next[i] = Missing.getInstance();
                    nextSteps[i] = DONE;
                }
            }
            advance(next, nextSteps);
        }

        private void walkToArray(Object[] nodes, int[] steps, int i) {
            while (steps[i] < paths[i].length) {
                String fragment = paths[i][steps[i]];
                switch (nodes[i]) {
                    case Document document -> nodes[i] = document.getOrMissing(fragment);
                    case List<?> list when isPosition(fragment) -> nodes[i] = element(list, fragment);
                    case List<?> _ -> {
                        return;
                    }
                    case null, default -> {
                        nodes[i] = Missing.getInstance();
                        steps[i] = DONE;
                        return;
                    }
                }
                steps[i]++;
            }
            if (steps[i] != DONE && !(nodes[i] instanceof List<?>)) {
                steps[i] = DONE;
            }
        }

        private List<String> parallel(int[] steps) {
            var names = new ArrayList<String>();
            for (int i = 0; i < steps.length; i++) {
                if (steps[i] != DONE) {
                    names.add(paths[i][Math.max(0, steps[i] - 1)]);
                }
            }
            return names;
        }
    }

    private static boolean isPosition(String fragment) {
        return !fragment.isEmpty() && fragment.length() < 10 && fragment.chars().allMatch(Character::isDigit);
    }

    private static @Nullable Object element(List<?> list, String fragment) {
        int position = Integer.parseInt(fragment);
        return position < list.size() ? list.get(position) : Missing.getInstance();
    }
}
