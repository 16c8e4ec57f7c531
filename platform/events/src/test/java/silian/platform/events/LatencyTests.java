package silian.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import silian.platform.events.post.Post;
import silian.platform.events.post.Tracking;
import silian.platform.testing.WithInfrastructure;

/**
 * Measures commit to effect at 200 events a second. The bench judges the budget; here a generous bound only finds a
 * polling delay that crept into the normal path, on however busy a machine.
 */
@WithInfrastructure
class LatencyTests {

    private static final Logger LOG = LoggerFactory.getLogger(LatencyTests.class);
    private static final int PER_SECOND = 200;
    private static final int WARM_UP = 600;
    private static final int MEASURED = 1000;

    private final Map<String, Long> saved = new ConcurrentHashMap<>();
    private final Map<String, Long> applied = new ConcurrentHashMap<>();

    @Test
    void appliesSoonAfterTheSave() {
        try (var post = Post.start()) {
            for (var number = 0; number < WARM_UP + MEASURED; number++) {
                post.bean(Tracking.class).after("fast-" + number,
                        event -> applied.putIfAbsent(event.aggregateId(), System.nanoTime()));
            }
            sendSteadily(post);
            await().atMost(Duration.ofSeconds(60)).until(() -> applied.size() == WARM_UP + MEASURED);
        }

        var delays = saved.entrySet().stream()
                .filter(one -> Integer.parseInt(one.getKey().substring("fast-".length())) >= WARM_UP)
                .mapToLong(one -> TimeUnit.NANOSECONDS.toMillis(applied.get(one.getKey()) - one.getValue())).sorted()
                .toArray();
        LOG.warn("commit to effect at {}/s, ms: p50 {} p95 {} p99 {} max {}", PER_SECOND,
                delays[delays.length / 2], delays[delays.length * 95 / 100], delays[delays.length * 99 / 100],
                delays[delays.length - 1]);
        assertThat(delays[delays.length / 2]).isLessThan(500);
    }

    private void sendSteadily(Post post) {
        var next = new AtomicInteger();
        try (var schedule = Executors.newScheduledThreadPool(4)) {
            var ticks = schedule.scheduleAtFixedRate(() -> {
                var number = next.getAndIncrement();
                if (number < WARM_UP + MEASURED) {
                    post.send("fast-" + number);
                    saved.put("fast-" + number, System.nanoTime());
                }
            }, 0, 1_000_000_000L / PER_SECOND, TimeUnit.NANOSECONDS);
            await().atMost(Duration.ofSeconds(60)).until(() -> saved.size() == WARM_UP + MEASURED);
            ticks.cancel(false);
        }
    }
}
