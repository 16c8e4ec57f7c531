package silian.local.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the queries no index has narrowed, by their shape. */
final class FullScans {

    private static final Logger log = LoggerFactory.getLogger(FullScans.class);
    private static final int MOST_SHAPES = 1_000;

    private final Map<QueryShape, LongAdder> counters = new ConcurrentHashMap<>();

    void count(QueryShape shape) {
        var counter = counters.get(shape);
        if (counter == null && counters.size() < MOST_SHAPES) {
            log.info("No index serves {}", shape);
            counter = counters.computeIfAbsent(shape, _ -> new LongAdder());
        }
        if (counter != null) {
            counter.increment();
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
