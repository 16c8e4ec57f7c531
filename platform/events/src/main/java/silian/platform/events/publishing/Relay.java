package silian.platform.events.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what aggregates have in their outboxes: woken right after a save, one aggregate at a time in order, many
 * aggregates side by side. An event is removed only after the broker acknowledged it, so it is published at least once;
 * an event is sent only after everything before it was acknowledged, so the first copies come in order, however many
 * relays run. Whatever fails stays in the document for the {@link Sweeper}.
 */
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    /** Stops after the web server and the listeners, which still save, and before the clients it needs. */
    private static final int PHASE = Integer.MIN_VALUE / 2;
    /** Beyond this many waiting aggregates the sweeper does the rest: memory stays bounded when the broker is away. */
    private static final int MOST_WAITING = 10_000;
    private static final int SECONDS_TO_FINISH = 10;
    private static final long NANOS_BETWEEN_WARNINGS = TimeUnit.SECONDS.toNanos(5);

    private enum Turn {
        RUNNING, AGAIN
    }

    private final Outbox outbox;
    private final Sending sending;
    private final MeterRegistry meters;
    private final Semaphore permits;
    private final ConcurrentHashMap<PublishedAggregate, Turn> turns = new ConcurrentHashMap<>();
    private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong lastWarning = new AtomicLong(System.nanoTime() - NANOS_BETWEEN_WARNINGS);
    private volatile boolean running;

    Relay(Outbox outbox, Sending sending, MeterRegistry meters, int concurrency) {
        this.outbox = outbox;
        this.sending = sending;
        this.meters = meters;
        this.permits = new Semaphore(concurrency);
    }

    /** Says that the aggregate has something to publish; returns at once. */
    void wake(PublishedAggregate aggregate) {
        if (running && turns.size() < MOST_WAITING
                && turns.merge(aggregate, Turn.RUNNING, (present, more) -> Turn.AGAIN) == Turn.RUNNING) {
            begin(aggregate);
        }
    }

    /**
     * Publishes what these aggregates have and waits for the outcome; returns how many were published. Those that were
     * woken and have their turn anyway are left to it and not counted.
     */
    long publish(Collection<PublishedAggregate> aggregates) {
        var outcomes = aggregates.stream().filter(aggregate -> !turns.containsKey(aggregate))
                .map(aggregate -> CompletableFuture.supplyAsync(() -> publish(aggregate), threads)).toList();
        return outcomes.stream().filter(CompletableFuture::join).count();
    }

    private void begin(PublishedAggregate aggregate) {
        try {
            threads.execute(() -> takeTurns(aggregate));
        } catch (RejectedExecutionException e) {
            turns.remove(aggregate); // stopping: what was just saved waits in its document for another instance
        }
    }

    private void takeTurns(PublishedAggregate aggregate) {
        boolean again;
        do {
            again = publishOrLeave(aggregate);
        } while (again && !turns.remove(aggregate, Turn.RUNNING)
                && turns.replace(aggregate, Turn.AGAIN, Turn.RUNNING));
    }

    /** What was not published, be it for an error, must not look as if somebody were at it: nothing would wake it. */
    private boolean publishOrLeave(PublishedAggregate aggregate) {
        var published = false;
        try {
            published = publish(aggregate);
            return published;
        } finally {
            if (!published) {
                turns.remove(aggregate);
            }
        }
    }

    private boolean publish(PublishedAggregate aggregate) {
        permits.acquireUninterruptibly();
        try {
            publishInOrder(aggregate);
            return true;
        } catch (RuntimeException e) {
            meters.counter("silian.events.publish.failed", "topic", aggregate.topic()).increment();
            LOG.atLevel(worthAWarning() ? Level.WARN : Level.DEBUG).log(
                    "Events of {} {} stay in their document for now: {}", aggregate.topic(), aggregate.id(),
                    e.toString());
            return false;
        } finally {
            permits.release();
        }
    }

    /** An absent broker fails hundreds of times a second; one line in five seconds tells it. */
    private boolean worthAWarning() {
        var now = System.nanoTime();
        var last = lastWarning.get();
        return now - last > NANOS_BETWEEN_WARNINGS && lastWarning.compareAndSet(last, now);
    }

    private void publishInOrder(PublishedAggregate aggregate) {
        var acknowledged = 0L;
        try {
            for (var event : outbox.entriesOf(aggregate)) {
                sending.send(aggregate, event);
                acknowledged = event.sequence();
                meters.counter("silian.events.published", "topic", aggregate.topic(), "type", event.type())
                        .increment();
            }
        } finally {
            if (acknowledged > 0) {
                outbox.published(aggregate, acknowledged);
            }
        }
    }

    @Override
    public void start() {
        if (threads.isShutdown()) {
            threads = Executors.newVirtualThreadPerTaskExecutor();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
