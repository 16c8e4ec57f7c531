package silian.acceptance.fire.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrapTests {

    @TempDir
    private Path folder;

    private Path log;
    private Process process;

    @BeforeEach
    void startProcess() throws IOException {
        log = folder.resolve("process.log");
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Trap.JAVA_OPTIONS, "-cp", System.getProperty("java.class.path"), Pulse.class.getName())
                .redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile())).start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Files.readString(log).contains("beats 1"));
    }

    @AfterEach
    void endProcess() {
        process.destroyForcibly().onExit().join();
    }

    @Test
    void stopsAThreadBeforeTheMethodAtTheWishedPassing() throws IOException {
        try (var trap = Trap.set(log, Pulse.class.getName(), "beat", 3)) {
            assertThat(trap.caught(Duration.ofSeconds(20))).isTrue();
            process.destroyForcibly().onExit().join();
        }
        assertThat(Files.readString(log)).doesNotContain("stopped");
    }

    @Test
    void refusesAMethodThatIsNotThere() {
        assertThatIllegalStateException().isThrownBy(() -> Trap.set(log, Pulse.class.getName(), "renamed", 1))
                .withMessageContaining("renamed");
    }

    @Test
    void tellsThatNobodyCame() {
        try (var trap = Trap.set(log, Pulse.class.getName(), "never", 1)) {
            assertThat(trap.caught(Duration.ofMillis(300))).isFalse();
        }
    }
}
