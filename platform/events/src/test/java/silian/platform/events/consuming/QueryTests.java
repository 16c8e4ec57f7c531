package silian.platform.events.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import silian.local.store.DocumentStore;
import silian.platform.events.post.Parcel;
import silian.platform.events.post.Post;
import silian.platform.events.post.Tracking;
import silian.platform.testing.WithInfrastructure;

/** Everything the module asks the store is served by an index, whatever the number of documents. */
@WithInfrastructure
class QueryTests {

    @Test
    void neverLooksAtEveryDocument(@TempDir Path directory) {
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (var store = DocumentStore.open(directory.resolve("store.db"), loopback);
                var post = Post.start("spring.mongodb.uri=mongodb://127.0.0.1:" + store.port(),
                        "silian.events.consuming.retries=0", "silian.events.publishing.sweep-every=50ms",
                        "silian.events.publishing.overdue-after=0s")) {
            var parked = post.bean(ParkedAggregates.class);
            var id = Parcel.TOPIC + "|held";
            post.bean(Tracking.class).before("held", event -> {
                throw new IllegalStateException();
            });
            post.send("held");
            await().until(() -> parked.find(id).isPresent());
            post.awaitPublished("held");
            post.receive("held");
            await().until(() -> parked.find(id).orElseThrow().entries().size() == 2);
            post.bean(Tracking.class).leaveAlone("held");
            parked.page(ScrollPosition.keyset(), Limit.of(10));
            parked.count();
            post.bean(Redriving.class).redrive(id);
            post.receive("held");

            await().untilAsserted(() -> assertThat(post.lines("held")).isEqualTo(Post.story(2)));
            post.awaitPublished("held");
            assertThat(store.fullScans()).isEmpty();
        }
    }
}
