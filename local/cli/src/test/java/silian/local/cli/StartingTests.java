package silian.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StartingTests {

    private static final List<List<Part>> HOUSING = List.of(List.of(Part.HOUSING));

    @TempDir
    Path root;

    @Test
    void namesTheProcessThatStopsWhileStartingAndLeavesNothingBehind() {
        var platform = new FakePlatform(root, (part, name) -> part == Part.HOUSING
                ? FakePlatform.SLEEPING.apply(part, name)
                : List.of("/bin/sh", "-c", "echo 'ERROR no luck today'; exit 3"));

        assertThatThrownBy(() -> platform.starting.start(List.of(List.of(Part.HOUSING, Part.FINANCE))))
                .isInstanceOf(Trouble.class)
                .hasMessage("finance-service stopped: ERROR no luck today; log: "
                        + platform.home.log("finance-service"));
        assertThat(platform.table.all()).isEmpty();
    }

    @Test
    void cleansUpWhenInterruptedWhileStarting() throws Exception {
        var up = new ProcessBuilder(Java.command(), "-cp", System.getProperty("java.class.path"),
                FakePlatform.class.getName(), root.toString()).redirectErrorStream(true)
                .redirectOutput(root.resolve("up.log").toFile()).start();
        var table = new ProcessTable(new Home(root).run());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> table.all().size() == 2);
        var started = table.all();
        assertThat(started).allMatch(Instance::isAlive);

        // not -INT: a shell that started these tests in the background has told them, and so this child, to ignore it
        new ProcessBuilder("kill", "-TERM", String.valueOf(up.pid())).start().waitFor();

        assertThat(up.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(started).noneMatch(Instance::isAlive);
        assertThat(table.all()).isEmpty();
    }

    @Test
    void doesNotTakeForUpWhatIsOnlyAlive() {
        var platform = new FakePlatform(root, (part, name) -> List.of("/bin/sh", "-c", "exec sleep 3"));
        platform.launcher.launch(Part.HOUSING, "housing-service");

        assertThatThrownBy(() -> platform.starting.start(HOUSING)).isInstanceOf(Trouble.class)
                .hasMessageStartingWith("housing-service stopped: ");
    }

    @Test
    void startsNothingAfterItWasUndone() {
        var platform = new FakePlatform(root, FakePlatform.SLEEPING);
        platform.starting.undo();

        assertThatThrownBy(() -> platform.starting.start(HOUSING)).isInstanceOf(Trouble.class)
                .hasMessage("interrupted");
        assertThat(platform.table.all()).isEmpty();
    }

    @Test
    void undoesALaunchThatIsUnderWay() {
        var self = new AtomicReference<FakePlatform>();
        var undoing = new AtomicReference<Thread>();
        var platform = new FakePlatform(root, (part, name) -> {
            undoing.set(Thread.ofPlatform().start(self.get().starting::undo));
            Awaitility.await().until(() -> undoing.get().getState() == Thread.State.BLOCKED);
            return FakePlatform.SLEEPING.apply(part, name);
        });
        self.set(platform);

        assertThatThrownBy(() -> platform.starting.start(HOUSING)).isInstanceOf(Trouble.class);

        assertThat(platform.table.all()).isEmpty();
    }

    @Test
    void waitsForItsTurn() {
        var home = new Home(root);
        var output = new ByteArrayOutputStream();
        CompletableFuture<Void> second;
        try (var _ = Turn.take(home, new Console(System.out, line -> {}))) {
            second = CompletableFuture.runAsync(
                    () -> Turn.take(home, new Console(new PrintStream(output, true), line -> {})).close());
            Awaitility.await().until(() -> output.toString().contains("waiting for another ./silian to finish"));
            assertThat(second).isNotDone();
        }
        assertThat(second).succeedsWithin(Duration.ofSeconds(10));
    }
}
