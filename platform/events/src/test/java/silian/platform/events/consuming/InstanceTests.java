package silian.platform.events.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import silian.platform.events.Contract;
import silian.platform.events.EventSubscriber;
import silian.platform.events.EventType;
import silian.platform.events.Subscription;
import silian.platform.events.post.Post;
import silian.platform.testing.WithInfrastructure;

/** Instances that come and go. */
@WithInfrastructure
class InstanceTests {

    private static final String LATE_TOPIC = "silian.post.letter.v1";
    private static final String BROKEN_TOPIC = "silian.post.broken-letter.v1";

    @Test
    void appliesOnceAndInOrderWhileInstancesAreReplacedOneAfterTheOther() {
        var parcels = IntStream.range(0, 20).mapToObj(number -> "rolling-" + number).toList();
        try (var steady = Post.start("silian.events.consuming.enabled=false")) {
            parcels.forEach(steady::send);
            var first = Post.start();
            var work = CompletableFuture.runAsync(() -> receiveEach(steady, parcels, 25));
            for (var replaced = 0; replaced < 2; replaced++) {
                var second = Post.start();
                await().until(() -> !second.lines(parcels.getFirst()).isEmpty());
                assertStopsSoon(first);
                first = second;
            }
            work.join();
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(parcels)
                    .allSatisfy(parcel -> assertThat(steady.lines(parcel)).isEqualTo(Post.story(25))));
            assertStopsSoon(first);
        }
    }

    @Test
    void findsATopicThatItsPublisherMakesLater() {
        try (var early = Post.start(Early.class)) {
            var heard = early.bean(Heard.class).names;
            early.send("unrelated");
            await().untilAsserted(() -> assertThat(early.lines("unrelated")).isEqualTo(Post.story(0)));

            Letter.publish(LATE_TOPIC, "letter-1");

            await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(heard).containsExactly("letter-1"));
        }
    }

    @Test
    void tellsInItsHealthThatAListenerEndedByItself() {
        try (var post = Post.start(Broken.class)) {
            var health = post.bean(ListenersHealth.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);

            Letter.publish(BROKEN_TOPIC, "letter-1");

            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.DOWN));
            assertThat(health.health().getDetails()).containsEntry("ended", List.of(BROKEN_TOPIC));
        }
    }

    private static void receiveEach(Post post, List<String> parcels, int times) {
        for (var time = 0; time < times; time++) {
            parcels.forEach(post::receive);
        }
    }

    private static void assertStopsSoon(Post post) {
        var begun = System.nanoTime();
        post.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @EventType("silian.post.letter-written.v1")
    record LetterWritten(String name) implements Contract {}

    @Configuration(proxyBeanMethods = false)
    @Import(Post.Application.class)
    static class Broken {

        @Bean
        EventSubscriber breaking() {
            return () -> Subscription.to(BROKEN_TOPIC).on(LetterWritten.class, event -> {
                throw new LinkageError("a class is missing");
            });
        }
    }

    /** What the early subscriber heard. */
    static final class Heard {
        final List<String> names = new CopyOnWriteArrayList<>();
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Post.Application.class)
    static class Early {

        @Bean
        Heard heard() {
            return new Heard();
        }

        @Bean
        EventSubscriber hearing(Heard heard) {
            return () -> Subscription.to(LATE_TOPIC).on(LetterWritten.class,
                    event -> heard.names.add(event.data().name()));
        }
    }
}
