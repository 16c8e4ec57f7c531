package silian.platform.events.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import silian.platform.events.publishing.PublishedTypes.PublishedType;

/**
 * Finishes what a crash, a full queue or an absent broker left in the documents, and knows how old the oldest waiting
 * event is. Events that the relay is about to publish are too young to be swept.
 */
final class Sweeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final PublishedTypes types;
    private final Outbox outbox;
    private final Relay relay;
    private final PublishingProperties properties;
    private final Clock clock;
    private final AtomicLong oldestMillis = new AtomicLong();
    private @Nullable ScheduledExecutorService schedule;

    Sweeper(PublishedTypes types, Outbox outbox, Relay relay, PublishingProperties properties, MeterRegistry meters,
            Clock clock) {
        this.types = types;
        this.outbox = outbox;
        this.relay = relay;
        this.properties = properties;
        this.clock = clock;
        meters.gauge("silian.events.pending.age", oldestMillis, millis -> millis.get() / 1000.0);
    }

    /** Looks through every collection; returns how many aggregates it found waiting too long. */
    int sweep() {
        var now = clock.instant();
        return types.all().stream().mapToInt(type -> finish(type, now)).sum();
    }

    private void measure() {
        var now = clock.instant();
        oldestMillis.set(types.all().stream().mapToLong(type -> ageOfOldest(type, now)).max().orElse(0));
    }

    private long ageOfOldest(PublishedType type, Instant now) {
        return outbox.waiting(type, Instant.EPOCH, now, 1).stream()
                .mapToLong(oldest -> Duration.between(oldest.since(), now).toMillis()).findFirst().orElse(0);
    }

    /**
     * Batch after batch while there is progress, each after the one before, so that an aggregate that cannot be
     * published holds nobody up; an absent broker is asked again at the next look.
     */
    private int finish(PublishedType type, Instant now) {
        var found = 0;
        var from = Instant.EPOCH;
        List<Outbox.Waiting> late;
        long published;
        do {
            late = outbox.waiting(type, from, now.minus(properties.overdueAfter()), properties.sweepBatch());
            published = relay.publish(late.stream().map(Outbox.Waiting::aggregate).toList());
            found += late.size();
            from = late.isEmpty() ? from : late.getLast().since();
        } while (published > 0 && late.size() == properties.sweepBatch());
        return found;
    }

    private static void safely(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.warn("Looking for waiting events failed and will be tried again: {}", e.toString());
        }
    }

    @Override
    public synchronized void start() {
        var started = Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("event-sweeper").factory());
        var pause = properties.sweepEvery().toMillis();
        // apart from the sweep, which an absent broker holds up for as long as a send may take
        started.scheduleWithFixedDelay(() -> safely(this::measure), pause, pause, TimeUnit.MILLISECONDS);
        started.scheduleWithFixedDelay(() -> safely(this::sweep), pause, pause, TimeUnit.MILLISECONDS);
        schedule = started;
    }

    @Override
    public synchronized void stop() {
        if (schedule != null) {
            schedule.shutdownNow();
            schedule = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return schedule != null;
    }
}
