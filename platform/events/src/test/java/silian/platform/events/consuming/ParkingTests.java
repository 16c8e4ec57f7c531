package silian.platform.events.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.springframework.dao.DataAccessResourceFailureException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.kafka.core.KafkaTemplate;
import silian.platform.commands.Refusal;
import silian.platform.events.EventId;
import silian.platform.events.post.Parcel;
import silian.platform.events.post.Post;
import silian.platform.events.post.PublishedParcels;
import silian.platform.events.post.Tracking;
import silian.platform.testing.WithInfrastructure;

@WithInfrastructure
class ParkingTests {

    private static final String DEAD = Parcel.TOPIC + ".dlt.post-service";

    private static Post post;

    @BeforeAll
    static void start() {
        post = Post.start("silian.events.consuming.retries=3", "silian.events.consuming.first-pause=20ms",
                "silian.events.consuming.longest-pause=50ms");
    }

    @AfterAll
    static void stop() {
        post.close();
    }

    @Test
    void parksAnAggregateWhoseEventFailsLetsOthersPassAndRedrivesInOrder() {
        failing("bad");
        post.send("bad");
        await().untilAsserted(() -> assertThat(waiting("bad")).hasSize(1));
        post.awaitPublished("bad");
        post.receive("bad");
        post.awaitPublished("bad");
        post.receive("bad");
        post.send("good");

        await().untilAsserted(() -> assertThat(post.lines("good")).isEqualTo(Post.story(0)));
        await().untilAsserted(() -> assertThat(waiting("bad")).extracting(ParkedEvent::reason)
                .containsExactly("IllegalStateException", "behind-parked", "behind-parked"));
        assertThat(waiting("bad")).extracting(ParkedEvent::sequence).containsExactly(1L, 2L, 3L);
        assertThat(post.lines("bad")).isEmpty();

        assertThat(redrive("bad")).isEqualTo(new Redriving.Outcome(0, "IllegalStateException"));
        assertThat(waiting("bad")).hasSize(3);

        post.bean(Tracking.class).leaveAlone("bad");
        assertThat(redrive("bad")).isEqualTo(new Redriving.Outcome(3, null));
        assertThat(post.lines("bad")).isEqualTo(Post.story(2));
        assertThat(post.mongo().getCollection(ParkedAggregates.COLLECTION)
                .countDocuments(new Document("_id", idOf("bad")))).isZero();

        post.receive("bad");
        await().untilAsserted(() -> assertThat(post.lines("bad")).isEqualTo(Post.story(3)));
    }

    @Test
    void triesAgainWhenAnotherInstanceWasFaster() {
        var tries = new AtomicInteger();
        post.bean(Tracking.class).before("contended", event -> {
            if (tries.incrementAndGet() < 3) {
                throw new OptimisticLockingFailureException("somebody else was faster");
            }
        });
        post.send("contended");

        await().untilAsserted(() -> assertThat(post.lines("contended")).isEqualTo(Post.story(0)));
        assertThat(waiting("contended")).isEmpty();
    }

    @Test
    void waitsOutAnOutageHoweverLongAndParksNothing() {
        var tries = new AtomicInteger();
        post.bean(Tracking.class).before("outlasting", event -> {
            if (tries.incrementAndGet() < 12) {
                throw new DataAccessResourceFailureException("the store is away");
            }
        });
        post.send("outlasting");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(post.lines("outlasting")).isEqualTo(Post.story(0)));
        assertThat(waiting("outlasting")).isEmpty();
        assertThat(PublishedParcels.all(DEAD)).noneMatch(letter -> "outlasting".equals(letter.key()));
    }

    @Test
    void appliesByItselfWhatCameTooEarlyOnceTheGapIsFilled() {
        post.bean(Tracking.class).before("shuffled", event -> {
            if (post.lines("shuffled").size() < event.sequence() - 1) {
                throw new IllegalStateException("an earlier event is missing");
            }
        });
        for (var sequence : List.of(3L, 2L, 3L, 4L, 1L, 4L, 2L, 1L, 3L)) {
            publish("shuffled", sequence,
                    sequence == 1 ? "silian.post.parcel-sent.v1" : "silian.post.parcel-received.v1",
                    sequence == 1
                            ? "{\"parcel\": \"shuffled\", \"to\": \"Shiyan\"}"
                            : "{\"parcel\": \"shuffled\", \"day\": %d}".formatted(sequence - 1));
        }

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(post.lines("shuffled")).isEqualTo(Post.story(3));
            assertThat(waiting("shuffled")).isEmpty();
        });
    }

    @Test
    void parksHeadersWithoutValuesAtOnceAndLetsOthersPass() {
        var message = new ProducerRecord<>(Parcel.TOPIC, "hollow", "{}".getBytes(StandardCharsets.UTF_8));
        List.of("ce_specversion", "ce_id", "ce_type", "ce_sequence", "content-type")
                .forEach(name -> message.headers().add(name, null));
        post.bean(KafkaTemplate.class).send(message);
        publish("halfhollow", 1, "silian.post.parcel-sent.v1", "{}", "ce_specversion", "ce_source");

        await().untilAsserted(() -> assertThat(List.of("hollow", "halfhollow"))
                .allSatisfy(parcel -> assertThat(waiting(parcel)).extracting(ParkedEvent::reason)
                        .containsExactly("not-a-contract")));
    }

    @Test
    void parksUnreadableBytesAtOnceUntilOpsGiveThemUp() {
        publish("poison", 1, "silian.post.parcel-sent.v1", "\u0000not json");
        publish("poison", 2, "silian.post.parcel-received.v1", "{\"parcel\": \"poison\", \"day\": 1}");
        await().untilAsserted(() -> assertThat(waiting("poison")).extracting(ParkedEvent::reason)
                .containsExactly("not-a-contract", "behind-parked"));

        assertThat(redrive("poison")).isEqualTo(new Redriving.Outcome(0, "not-a-contract"));
        var first = waiting("poison").getFirst();
        post.bean(Redriving.class).discard(idOf("poison"), first.partition(), first.offset(), "ops", "sender fixed");
        assertThatThrownBy(() -> post.bean(Redriving.class).discard(idOf("poison"), first.partition(),
                first.offset(), "ops", "twice")).hasMessageContaining("dead-letter.not-first");

        assertThat(redrive("poison")).isEqualTo(new Redriving.Outcome(1, null));
        assertThat(post.lines("poison")).containsExactly("received 1");
    }

    @Test
    void parksWhatLacksARequiredComponent() {
        publish("lacking", 1, "silian.post.parcel-sent.v1", "{\"parcel\": \"lacking\"}");

        await().untilAsserted(() -> assertThat(waiting("lacking")).extracting(ParkedEvent::reason)
                .containsExactly("not-a-contract"));
    }

    @Test
    void parksARecordThatIsNoCloudEventWithoutHoldingUpOthers() {
        post.bean(KafkaTemplate.class).send(new ProducerRecord<>(Parcel.TOPIC, null, null, new byte[]{1}));
        post.send("after-rubbish");

        await().untilAsserted(() -> assertThat(post.lines("after-rubbish")).isEqualTo(Post.story(0)));
        await().untilAsserted(
                () -> assertThat(post.bean(ParkedAggregates.class).page(ScrollPosition.keyset(), Limit.of(200)))
                        .anyMatch(aggregate -> aggregate.key().startsWith("-")));
    }

    @Test
    void skipsUnknownTypesAndToleratesUnknownFields() {
        publish("newer", 1, "silian.post.parcel-painted.v1", "{}");
        publish("newer", 2, "silian.post.parcel-sent.v1",
                "{\"parcel\": \"newer\", \"to\": \"Shiyan\", \"addedLater\": {\"a\": [1]}}");

        await().untilAsserted(() -> assertThat(post.lines("newer")).isEqualTo(Post.story(0)));
    }

    @Test
    void tellsNothingOfTheFailureButItsName() {
        failing("private");
        post.send("private");

        await().untilAsserted(() -> assertThat(waiting("private")).hasSize(1));
        var letter = PublishedParcels.all(DEAD).stream().filter(one -> "private".equals(one.key())).findFirst()
                .orElseThrow();
        assertThat(letter.headers()).noneMatch(header -> new String(header.value()).contains("a secret"));
        assertThat(letter.value()).isEqualTo(PublishedParcels.of("private").getFirst().value());
    }

    @Test
    void losesNothingWhenEventsArriveWhileTheAggregateIsRedriven() {
        failing("racing");
        post.send("racing");
        await().untilAsserted(() -> assertThat(waiting("racing")).hasSize(1));
        post.bean(Tracking.class).leaveAlone("racing");

        var arriving = CompletableFuture.runAsync(() -> {
            for (var day = 0; day < 60; day++) {
                post.receive("racing");
            }
        });
        var redriving = CompletableFuture.runAsync(() -> {
            while (!arriving.isDone()) {
                if (!waiting("racing").isEmpty()) {
                    redrive("racing");
                }
            }
        });
        CompletableFuture.allOf(arriving, redriving).join();

        await().untilAsserted(() -> {
            if (!waiting("racing").isEmpty()) {
                redrive("racing");
            }
            assertThat(post.lines("racing")).isEqualTo(Post.story(60));
        });
    }

    @Test
    void letsOnlyOneRedriveAnAggregateAtATime() {
        failing("leased");
        post.send("leased");
        await().untilAsserted(() -> assertThat(waiting("leased")).hasSize(1));
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        post.bean(Tracking.class).before("leased", event -> {
            entered.countDown();
            await().until(() -> leave.getCount() == 0);
        });

        var first = CompletableFuture.supplyAsync(() -> redrive("leased"));
        await().until(() -> entered.getCount() == 0);
        assertThatThrownBy(() -> redrive("leased")).isInstanceOf(Refusal.class)
                .hasMessageContaining("dead-letter.in-hand");
        leave.countDown();

        assertThat(first.join()).isEqualTo(new Redriving.Outcome(1, null));
        assertThatThrownBy(() -> redrive("leased")).hasMessageContaining("dead-letter.unknown");
    }

    private static void failing(String parcel) {
        post.bean(Tracking.class).before(parcel, event -> {
            throw new IllegalStateException("a secret");
        });
    }

    private static List<ParkedEvent> waiting(String parcel) {
        return post.bean(ParkedAggregates.class).find(idOf(parcel)).map(ParkedAggregate::entries).orElse(List.of());
    }

    private static Redriving.Outcome redrive(String parcel) {
        return post.bean(Redriving.class).redrive(idOf(parcel));
    }

    private static String idOf(String parcel) {
        return Parcel.TOPIC + "|" + parcel;
    }

    private static void publish(String parcel, long sequence, String type, String data, String... hollow) {
        var message = new ProducerRecord<>(Parcel.TOPIC, parcel, data.getBytes(StandardCharsets.UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", EventId.of(Parcel.TOPIC, parcel, sequence).value());
        header(message, "ce_source", "/silian/post/parcel");
        header(message, "ce_type", type);
        header(message, "ce_subject", parcel);
        header(message, "ce_time", "2022-07-01T08:00:00Z");
        header(message, "ce_sequence", String.valueOf(sequence));
        header(message, "content-type", "application/json");
        for (var name : hollow) {
            message.headers().remove(name).add(name, null);
        }
        post.bean(KafkaTemplate.class).send(message);
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
