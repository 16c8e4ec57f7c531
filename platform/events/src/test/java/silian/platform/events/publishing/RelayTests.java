package silian.platform.events.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import silian.platform.events.post.Parcel;
import silian.platform.events.publishing.PublishedTypes.PublishedType;

/** The relay and the sweeper without a store and a broker. */
class RelayTests {

    private static final Instant NOW = Instant.parse("2022-07-01T08:00:00Z");

    private final Documents documents = new Documents();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Sending sending = (aggregate, event) -> {};
    private final Relay relay = new Relay(documents, (aggregate, event) -> sending.send(aggregate, event),
            new SimpleMeterRegistry(), 4);

    @AfterEach
    void stop() {
        relay.stop();
    }

    @Test
    void canBeWokenAgainAfterAnError() {
        var tries = new AtomicInteger();
        sending = (aggregate, event) -> {
            if (tries.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
        };
        documents.waiting("a", 0);
        relay.start();
        relay.wake(documents.aggregate("a"));
        // the error that is thrown on purpose ends a thread, and must not end the waiting with it
        await().dontCatchUncaughtExceptions().until(() -> tries.get() == 1);

        await().dontCatchUncaughtExceptions().until(() -> {
            relay.wake(documents.aggregate("a"));
            return documents.since.isEmpty();
        });
    }

    @Test
    void failsNoSaveThatItIsToldOfWhileStopping() {
        relay.start();
        relay.stop();
        relay.start();
        documents.waiting("late", 0);

        assertThatCode(() -> relay.wake(documents.aggregate("late"))).doesNotThrowAnyException();
        await().until(documents.since::isEmpty);
    }

    @Test
    void sweepsPastWhatCannotBePublished() {
        sending = (aggregate, event) -> {
            if (aggregate.id().equals("stuck")) {
                throw new IllegalStateException("too large");
            }
        };
        documents.waiting("stuck", 100);
        for (var number = 0; number < 20; number++) {
            documents.waiting("parcel-" + number, 50 - number);
        }
        relay.start();

        sweeperOf(3).sweep();

        assertThat(documents.since).containsOnlyKeys("stuck");
    }

    @Test
    void looksOnceAndNotForEverWhenAllThatWaitsIsInHand() {
        var leave = new CountDownLatch(1);
        sending = (aggregate, event) -> awaitIt(leave);
        relay.start();
        for (var number = 0; number < 3; number++) {
            documents.waiting("slow-" + number, 10);
            relay.wake(documents.aggregate("slow-" + number));
        }
        var swept = CompletableFuture.supplyAsync(() -> sweeperOf(3).sweep());

        await().atMost(Duration.ofSeconds(5)).until(swept::isDone);
        assertThat(swept.join()).isEqualTo(3);
        leave.countDown();
    }

    @Test
    void tellsTheAgeOfTheOldestAlsoWhileASweepIsHeldUp() {
        var sends = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        sending = (aggregate, event) -> {
            sends.countDown();
            awaitIt(leave);
        };
        documents.waiting("slow", 10);
        relay.start();
        var sweeper = sweeperOf(3);
        sweeper.start();
        awaitIt(sends);
        documents.waiting("older", 60);

        await().untilAsserted(
                () -> assertThat(meters.get("silian.events.pending.age").gauge().value()).isEqualTo(60));
        leave.countDown();
        sweeper.stop();
    }

    private Sweeper sweeperOf(int batch) {
        var types = new PublishedTypes(new MongoMappingContext()) {
            @Override
            List<PublishedType> all() {
                return List.of(new PublishedType(Parcel.class, "parcels", Parcel.TOPIC));
            }
        };
        var properties = new PublishingProperties(Duration.ofMillis(50), Duration.ofSeconds(2), batch, 4,
                Duration.ofSeconds(1), 1, (short) 1);
        return new Sweeper(types, documents, relay, properties, meters,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static void awaitIt(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A store of parcels with one event each. */
    private static final class Documents extends Outbox {

        final Map<String, Instant> since = new ConcurrentHashMap<>();

        Documents() {
            super(mock(MongoOperations.class));
        }

        void waiting(String parcel, long seconds) {
            since.put(parcel, NOW.minusSeconds(seconds));
        }

        PublishedAggregate aggregate(String parcel) {
            return new PublishedAggregate("parcels", Parcel.TOPIC, parcel);
        }

        @Override
        List<StoredEvent> entriesOf(PublishedAggregate aggregate) {
            return List.of(new StoredEvent("id-" + aggregate.id(), 1, "silian.post.parcel-sent.v1", NOW, "{}", null));
        }

        @Override
        void published(PublishedAggregate aggregate, long sequence) {
            since.remove(aggregate.id());
        }

        @Override
        List<Waiting> waiting(PublishedType type, Instant from, Instant then, int limit) {
            return since.entrySet().stream()
                    .filter(one -> !one.getValue().isBefore(from) && !one.getValue().isAfter(then))
                    .sorted(Map.Entry.comparingByValue(Comparator.<Instant>naturalOrder()))
                    .limit(limit).map(one -> new Waiting(aggregate(one.getKey()), one.getValue())).toList();
        }
    }
}
