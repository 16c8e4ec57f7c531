package silian.platform.events.publishing;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import silian.platform.events.post.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaTemplate;
import silian.platform.events.post.Post;
import silian.platform.events.post.PublishedParcels;
import silian.platform.events.post.Tracking;
import silian.platform.testing.WithInfrastructure;

/** An instance that dies between two steps of save, send, mark and consume; another one finishes. */
@WithInfrastructure
class CrashTests {

    private static final String ALONE = "silian.events.consuming.enabled=false";
    private static final String NO_SWEEPING = "silian.events.publishing.sweep-every=1h";
    private static final String SOON = "silian.events.publishing.overdue-after=200ms";
    private static final String OFTEN = "silian.events.publishing.sweep-every=100ms";

    @Test
    void publishesWhatWasSavedAndNeverSent() {
        try (var dying = Post.start("silian.events.publishing.enabled=false", ALONE)) {
            dying.send("unsent");
        }

        try (var other = Post.start(SOON, OFTEN)) {
            await().untilAsserted(() -> assertThat(other.lines("unsent")).isEqualTo(Post.story(0)));
            await().untilAsserted(() -> assertThat(waiting(other, "unsent")).isFalse());
        }
    }

    @Test
    void publishesAgainUnderTheSameIdWhatWasSentAndNeverMarked() {
        try (var dying = Post.start(NeverMarking.class, ALONE, NO_SWEEPING)) {
            dying.send("unmarked");
            await().untilAsserted(() -> assertThat(PublishedParcels.of("unmarked")).hasSize(1));
            assertThat(waiting(dying, "unmarked")).isTrue();
        }

        try (var other = Post.start(SOON, OFTEN)) {
            other.receive("unmarked");

            await().untilAsserted(() -> assertThat(other.lines("unmarked")).isEqualTo(Post.story(1)));
            await().untilAsserted(() -> assertThat(waiting(other, "unmarked")).isFalse());
        }
        var ids = new HashSet<String>();
        PublishedParcels.of("unmarked").forEach(message -> ids.add(
                new String(message.headers().lastHeader("ce_id").value())));
        assertThat(PublishedParcels.sequences("unmarked")).hasSizeGreaterThan(2);
        assertThat(PublishedParcels.firstCopies("unmarked")).containsExactly(1L, 2L);
        assertThat(ids).hasSize(2);
    }

    @Test
    void keepsTheOrderWhenOnlyTheFirstOfTwoWasSent() {
        try (var dying = Post.start(SendingOnlyOnce.class, ALONE, NO_SWEEPING)) {
            var parcel = Parcel.send("half", "Shiyan", Instant.now());
            parcel.receive(Instant.now());
            dying.mongo().save(parcel);
            await().untilAsserted(() -> assertThat(PublishedParcels.sequences("half")).containsExactly(1L));
        }

        try (var other = Post.start(SOON, OFTEN)) {
            await().untilAsserted(() -> assertThat(other.lines("half")).isEqualTo(Post.story(1)));
            assertThat(PublishedParcels.sequences("half")).containsExactly(1L, 2L);
        }
    }

    @Test
    void appliesOnceWhatWasAppliedAndNeverCommitted() {
        try (var post = Post.start()) {
            var deliveries = new AtomicInteger();
            post.bean(Tracking.class).after("uncommitted", event -> {
                if (deliveries.incrementAndGet() < 3) {
                    throw new IllegalStateException("dies before the commit");
                }
            });
            post.send("uncommitted");
            post.awaitPublished("uncommitted");
            post.receive("uncommitted");

            await().untilAsserted(() -> assertThat(post.lines("uncommitted")).isEqualTo(Post.story(1)));
            assertThat(deliveries).hasValue(4);
        }
    }

    @Test
    void countsTheWaitFromTheSaveAndNotFromWhatHappenedBefore() {
        try (var post = Post.start("silian.events.publishing.enabled=false", ALONE)) {
            post.mongo().save(Parcel.send("long-ago", "Shiyan", Instant.EPOCH));

            var pending = post.mongo().getCollection("parcels").find(new Document("_id", "long-ago")).first()
                    .get("pending", Document.class);
            assertThat(pending.getDate("since").toInstant()).isAfter(Instant.now().minusSeconds(60));
        }
    }

    @Test
    void savesNothingOfAnAggregateWhoseEventCouldNeverBeSent() {
        try (var post = Post.start("silian.events.publishing.enabled=false", ALONE)) {
            var huge = Parcel.send("huge", "十".repeat(200_000), Instant.now());

            assertThatIllegalStateException().isThrownBy(() -> post.mongo().save(huge))
                    .withMessageContaining("larger than").withMessageNotContaining("十");
            assertThat(post.mongo().findById("huge", Parcel.class)).isNull();
        }
    }

    @Test
    void finishesABacklogLongerThanOneBatch() {
        try (var dying = Post.start("silian.events.publishing.enabled=false", ALONE)) {
            for (var number = 0; number < 55; number++) {
                dying.send("backlog-" + number);
            }
        }

        try (var other = Post.start(SOON, NO_SWEEPING, ALONE, "silian.events.publishing.sweep-batch=10")) {
            await().untilAsserted(() -> assertThat(other.parcel("backlog-54").pending().sequence()).isEqualTo(1));
            var found = new AtomicInteger();
            await().atMost(Duration.ofSeconds(20)).until(
                    () -> found.addAndGet(other.bean(Sweeper.class).sweep()) >= 55);
            assertThat(waiting(other, "backlog-0")).isFalse();
            assertThat(waiting(other, "backlog-54")).isFalse();
        }
    }

    private static boolean waiting(Post post, String parcel) {
        return post.mongo().getCollection("parcels")
                .countDocuments(
                        new Document("_id", parcel).append("pending.since", new Document("$exists", true))) == 1;
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Post.Application.class)
    static class NeverMarking {

        @Bean
        Outbox dyingOutbox(MongoOperations mongo) {
            return new Outbox(mongo) {
                @Override
                void published(PublishedAggregate aggregate, long sequence) {
                    throw new IllegalStateException("dies before the mark");
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Post.Application.class)
    static class SendingOnlyOnce {

        @Bean
        Sending dyingSending(KafkaTemplate<String, byte[]> kafka) {
            var sending = new CloudEventSending(kafka, Duration.ofSeconds(10));
            var sent = new AtomicInteger();
            return (aggregate, event) -> {
                if (sent.getAndIncrement() > 0) {
                    throw new IllegalStateException("dies before the second event");
                }
                sending.send(aggregate, event);
            };
        }
    }
}
