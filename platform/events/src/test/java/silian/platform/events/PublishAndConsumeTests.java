package silian.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.clients.admin.Admin;
import java.util.concurrent.TimeUnit;
import java.util.Map;
import java.util.List;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import silian.platform.events.post.Parcel;
import silian.platform.events.post.Post;
import silian.platform.testing.WithInfrastructure;

@WithInfrastructure
class PublishAndConsumeTests {

    private static Post post;

    @BeforeAll
    static void start() {
        post = Post.start();
    }

    @AfterAll
    static void stop() {
        post.close();
    }

    @Test
    void turnsWhatAnAggregateRecordedIntoAnEffectElsewhere() {
        post.send("p-1");
        post.receive("p-1");

        await().untilAsserted(() -> assertThat(post.lines("p-1")).isEqualTo(Post.story(1)));
    }

    @Test
    void emptiesTheOutboxWithoutTouchingTheVersion() {
        post.send("p-2");

        await().untilAsserted(() -> assertThat(stored("p-2").getList("entries", Document.class)).isEmpty());
        assertThat(stored("p-2")).doesNotContainKey("since");
        assertThat(post.parcel("p-2").version()).isZero();
        assertThat(post.parcel("p-2").pending().sequence()).isEqualTo(1);
    }

    @Test
    void countsOnlyPublicEventsAndLeavesNoGap() {
        var parcel = Parcel.send("p-3", "Shiyan", Instant.now());
        parcel.weigh(300, Instant.now());
        parcel.receive(Instant.now());
        post.mongo().save(parcel);

        await().untilAsserted(() -> assertThat(post.lines("p-3")).isEqualTo(Post.story(1)));
        assertThat(post.parcel("p-3").pending().sequence()).isEqualTo(2);
    }

    @Test
    void keepsOnlyWaitingDocumentsInTheIndexOfTheSweeper() {
        var indexes = post.mongo().getCollection("parcels").listIndexes().into(new ArrayList<>());

        assertThat(indexes).anySatisfy(index -> {
            assertThat(index.get("key")).isEqualTo(new Document("pending.since", 1));
            assertThat(index.getBoolean("sparse")).isTrue();
        });
    }

    @Test
    void keepsEventsForThoseWhoComeLater() throws Exception {
        post.send("kept");
        post.awaitPublished("kept"); // topics are made in the background
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, Parcel.TOPIC);
        try (var admin = Admin.create(Map.of("bootstrap.servers", System.getProperty("silian.kafka.bootstrap")))) {
            var configuration = admin.describeConfigs(List.of(topic)).all().get(30, TimeUnit.SECONDS).get(topic);

            assertThat(configuration.get("retention.ms").value()).isEqualTo("-1");
        }
    }

    @Test
    void keepsTheOrderOfEveryAggregateAmongMany() {
        var parcels = new HashSet<String>();
        for (var number = 0; number < 40; number++) {
            parcels.add("many-" + number);
        }
        parcels.forEach(post::send);
        for (var day = 0; day < 5; day++) {
            parcels.forEach(post::receive);
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(parcels)
                .allSatisfy(parcel -> assertThat(post.lines(parcel)).isEqualTo(Post.story(5))));
    }

    private static Document stored(String parcel) {
        return post.mongo().getCollection("parcels").find(new Document("_id", parcel)).first()
                .get("pending", Document.class);
    }
}
