package silian.bench.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.bench.measure.Percentiles;

/** Gives signals at a steady rate, whether or not the earlier ones have had their effect. */
final class Traffic {

    private static final String TEXT = "x".repeat(300);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final int LOOKS = 2_400;

    private final MongoOperations mongo;
    private final Receiver.Effects effects;
    private final AtomicInteger round = new AtomicInteger();

    Traffic(MongoOperations mongo, Receiver.Effects effects) {
        this.mongo = mongo;
        this.effects = effects;
    }

    /**
     * How it went.
     *
     * @param committedPerSecond what the store took of the asked rate
     * @param appliedPerSecond from the first commit to the last effect
     * @param p50 milliseconds from the commit to the effect
     */
    record Outcome(double committedPerSecond, double appliedPerSecond, double p50, double p99, double max) {}

    /** @throws IllegalStateException if an effect does not come within two minutes */
    Outcome run(int perSecond, int seconds) {
        var prefix = "signal-" + round.incrementAndGet() + "-" + perSecond + "-";
        var count = perSecond * seconds;
        var committed = new ConcurrentHashMap<String, Long>();
        var begin = System.nanoTime();
        give(prefix, count, perSecond, begin, committed);
        var lastCommit = committed.values().stream().mapToLong(Long::longValue).max().orElse(begin);
        await(prefix, count);
        var delays = new ArrayList<Long>(count);
        var lastEffect = begin;
        for (var one : committed.entrySet()) {
            long effect = Objects.requireNonNull(effects.moments().remove(one.getKey()));
            delays.add(Math.max(0, effect - one.getValue()));
            lastEffect = Math.max(lastEffect, effect);
        }
        var times = new Percentiles(delays);
        return new Outcome(count * 1e9 / (lastCommit - begin), count * 1e9 / (lastEffect - begin), times.at(0.5),
                times.at(0.99), times.max());
    }

    private void give(String prefix, int count, int perSecond, long begin, Map<String, Long> committed) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < count; number++) {
                var due = begin + number * 1_000_000_000L / perSecond;
                for (var now = System.nanoTime(); now < due; now = System.nanoTime()) {
                    LockSupport.parkNanos(due - now);
                }
                var id = prefix + number;
                threads.execute(() -> {
                    mongo.save(Signal.give(id, TEXT, Instant.now()));
                    committed.put(id, System.nanoTime());
                });
            }
        }
        if (committed.size() != count) {
            throw new IllegalStateException((count - committed.size()) + " signals could not be saved");
        }
    }

    private void await(String prefix, int count) {
        try {
            new RetryTemplate(RetryPolicy.builder().maxRetries(LOOKS).delay(LOOK_EVERY).build()).execute(() -> {
                var seen = effects.moments().keySet().stream().filter(id -> id.startsWith(prefix)).count();
                if (seen < count) {
                    throw new IllegalStateException(seen + " effects of " + count);
                }
                return seen;
            });
        } catch (RetryException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
