package silian.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProcessesTests {

    @TempDir
    Path root;

    @Test
    void remembersAProcessAndStopsOnlyThatOne() {
        var platform = new FakePlatform(root, FakePlatform.SLEEPING);
        var started = platform.launcher.launch(Part.HOUSING, "housing-service");
        var remembered = new ProcessTable(platform.home.run()).named("housing-service").orElseThrow();
        assertThat(remembered).isEqualTo(started).matches(Instance::isAlive);

        var another = new Instance(started.name(), started.part(), started.pid(), started.startedAt() - 1000,
                started.port(), started.managementPort(), started.health(), started.log());
        new Stopping(platform.table, platform.console, Duration.ofSeconds(5)).stop(List.of(another));
        assertThat(started.isAlive()).isTrue();

        new Stopping(platform.table, platform.console, Duration.ofSeconds(5)).stop(List.of(started));
        assertThat(started.isAlive()).isFalse();
        assertThat(platform.table.all()).isEmpty();
    }

    @Test
    void insistsWhenAProcessDoesNotListen() {
        var platform = new FakePlatform(root, (part, name) -> List.of("/bin/sh", "-c",
                "trap '' TERM; echo deaf; while true; do sleep 0.1; done"));
        var deaf = platform.launcher.launch(Part.HOUSING, "housing-service");
        Awaitility.await().until(() -> Files.readString(Path.of(deaf.log())).contains("deaf"));

        new Stopping(platform.table, platform.console, Duration.ofSeconds(1)).stop(List.of(deaf));

        assertThat(deaf.isAlive()).isFalse();
    }

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
    void namesThePortThatIsTaken() throws Exception {
        try (var squatter = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var port = squatter.getLocalPort();
            assertThatThrownBy(() -> Ports.requireFree("gateway", port)).isInstanceOf(Trouble.class)
                    .hasMessage("gateway cannot start: port " + port + " is taken by another process");
        }
        var given = new HashSet<Integer>();
        assertThat(Ports.next(given)).isNotEqualTo(Ports.next(given));
    }

    @Test
    void ignoresAFileThatIsNoProcess() throws Exception {
        var home = new Home(root);
        Files.writeString(home.run().resolve("half.json"), "{\"name\":");

        assertThat(new ProcessTable(home.run()).all()).isEmpty();
    }
}
