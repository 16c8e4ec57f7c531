package silian.platform.events.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import silian.local.infrastructure.LocalInfrastructure;
import silian.platform.events.post.Post;
import silian.platform.testing.WithInfrastructure;

/** A service saves, and answers, while there is no broker; what happened meanwhile is told when it returns. */
@WithInfrastructure
class BrokerAwayTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    /** A save that asked for the broker would take the producer's {@code max.block.ms}, 3 s. */
    private static final Duration UNLESS_IT_WAITS = Duration.ofMillis(2500);

    @Test
    void savesWithoutABrokerAndTellsWhenItComesAndComesBack(@TempDir Path directory) throws IOException {
        var port = freePort();
        try (var post = Post.start("spring.kafka.bootstrap-servers=127.0.0.1:" + port)) {
            assertSavesAtOnce(post, "early");

            try (var broker = brokerAt(directory, port)) {
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(post.lines("early")).isEqualTo(Post.story(0)));
            }
            assertSavesAtOnce(post, "meanwhile");
            post.receive("early");
            post.receive("meanwhile");

            try (var broker = brokerAt(directory, port)) {
                await().atMost(PATIENCE).untilAsserted(() -> {
                    assertThat(post.lines("early")).isEqualTo(Post.story(1));
                    assertThat(post.lines("meanwhile")).isEqualTo(Post.story(1));
                });
            }
        }
    }

    private static void assertSavesAtOnce(Post post, String parcel) {
        var begun = System.nanoTime();
        post.send(parcel);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(UNLESS_IT_WAITS);
        assertThat(post.parcel(parcel).pending().waiting()).isEqualTo(1);
    }

    private static LocalInfrastructure brokerAt(Path directory, int port) {
        return LocalInfrastructure.start(directory, 0, port, EnumSet.of(LocalInfrastructure.Part.BROKER));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
