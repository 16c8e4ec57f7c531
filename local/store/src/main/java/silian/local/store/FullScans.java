package silian.local.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts the queries no index has narrowed, by their shape. */
final class FullScans {

    private static final int MOST_SHAPES = 1_000;

    private final Map<QueryShape, LongAdder> counters = new ConcurrentHashMap<>();

    void count(QueryShape shape) {
        if (counters.size() < MOST_SHAPES || counters.containsKey(shape)) {
            counters.computeIfAbsent(shape, _ -> new LongAdder()).increment();
        }
    }

    Map<QueryShape, Long> all() {
        return counters.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().sum()));
    }

    void clear() {
        counters.clear();
    }
}
