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
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
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
    void takesAProcessForDeadThatNobodyAskedHowItEnded() throws Exception {
        // the shell becomes a program that does not care for the child it left it
        var careless = new ProcessBuilder("/bin/sh", "-c", "sleep 0.3 & echo $!; exec sleep 120").start();
        try (var output = careless.inputReader()) {
            var pid = Long.parseLong(output.readLine());
            var stat = Path.of("/proc", String.valueOf(pid), "stat");
            Assumptions.assumeTrue(Files.exists(stat), "only Linux shows it");
            Awaitility.await().until(() -> Files.readString(stat).contains(") Z "));

            assertThat(new Instance("x", "gateway", pid, Instance.startOf(ProcessHandle.of(pid).orElseThrow()), 1, 1,
                    "", "x.log")).matches(instance -> !instance.isAlive());
        } finally {
            careless.destroyForcibly().waitFor();
        }
    }

    @Test
    void leavesNoProcessThatCannotBeWrittenDown() throws Exception {
        var platform = new FakePlatform(root, FakePlatform.SLEEPING);
        Files.createDirectories(platform.home.run().resolve("housing-service.json/in-the-way"));
        var before = ProcessHandle.current().children().toList();

        assertThatThrownBy(() -> platform.launcher.launch(Part.HOUSING, "housing-service"))
                .isInstanceOf(Trouble.class).hasMessageStartingWith("housing-service cannot be written down");

        Awaitility.await().until(() -> before.containsAll(ProcessHandle.current().children().toList()));
    }

    @Test
    void forgetsACrashedInstanceThatIsNoLongerWanted() {
        var platform = new FakePlatform(root, FakePlatform.SLEEPING);
        var first = platform.launcher.launch(Part.HOUSING, "housing-service");
        var second = platform.launcher.launch(Part.HOUSING, "housing-service-2");
        var handle = second.process().orElseThrow();
        handle.destroyForcibly();
        handle.onExit().join();

        platform.scaling.to(new Scale(Part.HOUSING, 1));

        assertThat(platform.table.all()).containsExactly(first);
        new Stopping(platform.table, platform.console, Duration.ofSeconds(5)).stop(List.of(first));
        assertThatThrownBy(() -> platform.scaling.to(new Scale(Part.HOUSING, 1))).isInstanceOf(Trouble.class)
                .hasMessage("housing-service is not running: ./silian up");
    }

    @Test
    void stopsWhatAKilledTrialLeft() {
        var trial = new Home(root).forTrial();
        var left = new Launcher(trial, new ProcessTable(trial.run()), new Surroundings(trial, Map.of()),
                FakePlatform.SLEEPING).launch(Part.HOUSING, "housing-service");

        new Platform(new Home(root), new Console(System.out, line -> {})).down();

        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void ignoresAFileThatIsNoProcess() throws Exception {
        var home = new Home(root);
        Files.writeString(home.run().resolve("half.json"), "{\"name\":");

        assertThat(new ProcessTable(home.run()).all()).isEmpty();
    }
}
