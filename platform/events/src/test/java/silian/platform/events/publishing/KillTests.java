package silian.platform.events.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import silian.platform.events.post.Parcel;
import silian.platform.events.post.Post;
import silian.platform.events.post.PublishedParcels;
import silian.platform.testing.WithInfrastructure;

/** Instances killed with SIGKILL in the middle of their work. */
@WithInfrastructure
class KillTests {

    private static final int KILLS = 3;

    @Test
    void losesAndRepeatsNothingWhenInstancesAreKilledAtWork() throws IOException, InterruptedException {
        var saved = new ArrayList<String>();
        for (var kill = 0; kill < KILLS; kill++) {
            saved.addAll(savedUntilKilled("kill-" + kill, 25 + 40 * kill));
        }

        try (var survivor = Post.start("silian.events.publishing.overdue-after=200ms")) {
            await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(saved)
                    .allSatisfy(parcel -> assertThat(survivor.lines(parcel)).isEqualTo(Post.story(1))));
            await().untilAsserted(() -> assertThat(survivor.mongo().getCollection("parcels")
                    .countDocuments(new Document("pending.since", new Document("$exists", true)))).isZero());
            assertThat(saved).allSatisfy(
                    parcel -> assertThat(survivor.parcel(parcel).pending().sequence()).isEqualTo(2));
        }
        var all = PublishedParcels.all(Parcel.TOPIC);
        assertThat(all.stream().map(message -> message.key()).distinct()).containsAll(saved);
    }

    private static List<String> savedUntilKilled(String name, int enough) throws IOException, InterruptedException {
        var command = List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx192m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), property("silian.mongodb.uri"),
                property("silian.mongodb.database"), property("silian.kafka.bootstrap"), KilledProcess.class.getName(),
                name);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var saved = new ArrayList<String>();
        var said = new StringBuilder();
        try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("saved ")) {
                    saved.add(line.substring("saved ".length()));
                } else {
                    said.append(line).append('\n');
                }
                if (saved.size() == enough) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(saved).as(said.toString()).hasSizeGreaterThanOrEqualTo(enough);
        return saved;
    }

    private static String property(String name) {
        return "-D" + name + "=" + System.getProperty(name);
    }
}
