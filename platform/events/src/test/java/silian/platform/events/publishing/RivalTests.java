package silian.platform.events.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import silian.platform.events.EventId;
import silian.platform.events.post.Parcel;
import silian.platform.events.post.Post;
import silian.platform.events.post.PublishedParcels;
import silian.platform.testing.WithInfrastructure;

/** Several instances, relays and commands at work on the same aggregates. */
@WithInfrastructure
class RivalTests {

    private static final String EAGER = "silian.events.publishing.overdue-after=0s";
    private static final String RESTLESS = "silian.events.publishing.sweep-every=20ms";

    @Test
    void keepsOrderAndEffectsWithTwoInstancesThatRelayAndSweepTheSameAggregates() {
        try (var one = Post.start(EAGER, RESTLESS); var two = Post.start(EAGER, RESTLESS)) {
            var parcels = IntStream.range(0, 10).mapToObj(number -> "shared-" + number).toList();
            parcels.forEach(one::send);
            var work = List.of(one, two).stream()
                    .map(post -> CompletableFuture.runAsync(() -> receiveEach(post, parcels, 10))).toList();
            work.forEach(CompletableFuture::join);

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(parcels)
                    .allSatisfy(parcel -> assertThat(one.lines(parcel)).isEqualTo(Post.story(20))));
            assertThat(parcels).allSatisfy(parcel -> assertThat(PublishedParcels.firstCopies(parcel))
                    .isEqualTo(LongStream.rangeClosed(1, 21).boxed().toList()));
        }
    }

    @Test
    void onlyPublishesAgainWhatASlowCommandWroteBack() {
        try (var post = Post.start()) {
            post.mongo().save(Parcel.send("slow", "Shiyan", Instant.now()));
            var entry = new Document("id", EventId.of(
                    Parcel.TOPIC, "slow", 1).value()).append("sequence", 1L)
                    .append("type", "silian.post.parcel-sent.v1").append("time", new Date())
                    .append("data", "{\"parcel\":\"slow\",\"to\":\"Shiyan\"}");
            await().untilAsserted(() -> assertThat(post.lines("slow")).isEqualTo(Post.story(0)));
            post.awaitPublished("slow");

            // the state a command has in hand that loaded the parcel before the relay removed the entry
            post.mongo().getCollection("parcels").updateOne(new Document("_id", "slow"),
                    new Document("$set", new Document("pending.entries", List.of(entry))));
            var inHand = post.parcel("slow");
            post.mongo().getCollection("parcels").updateOne(new Document("_id", "slow"),
                    new Document("$set", new Document("pending.entries", List.of())));
            inHand.receive(Instant.now());
            post.mongo().save(inHand);

            await().untilAsserted(() -> assertThat(post.lines("slow")).isEqualTo(Post.story(1)));
            post.awaitPublished("slow");
            assertThat(PublishedParcels.sequences("slow")).containsExactly(1L, 1L, 2L);
        }
    }

    private static void receiveEach(Post post, List<String> parcels, int times) {
        for (var time = 0; time < times; time++) {
            parcels.forEach(parcel -> receivePatiently(post, parcel));
        }
    }

    private static void receivePatiently(Post post, String parcel) {
        for (var saved = false; !saved;) {
            try {
                post.receive(parcel);
                saved = true;
            } catch (OptimisticLockingFailureException e) {
                Thread.onSpinWait(); // the other instance was faster
            }
        }
    }
}
