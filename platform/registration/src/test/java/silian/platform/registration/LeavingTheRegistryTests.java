package silian.platform.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Real registry, real instances, a caller that does not try twice. */
@Timeout(120)
class LeavingTheRegistryTests {

    private static RegistryForTests registry;
    private static Caller caller;
    private static ConfigurableApplicationContext staying;

    @TempDir
    private static File logs;

    @BeforeAll
    static void start() {
        registry = new RegistryForTests();
        staying = GreetingApplication.run(registry.url(), "0s");
        caller = new Caller(registry.url());
        callersSee(1);
    }

    @AfterAll
    static void stop() {
        caller.close();
        staying.close();
        registry.close();
    }

    @Test
    void failsNoRequestWhenStoppedGracefully() throws Exception {
        var leaving = GreetingApplication.run(registry.url(), "");
        callersSee(2);
        caller.answered.set(0);
        caller.failed.set(0);

        var stopped = CompletableFuture.runAsync(leaving::close);
        while (!stopped.isDone()) {
            caller.call();
        }
        for (int i = 0; i < 200; i++) {
            caller.call();
        }

        assertThat(caller.answered.get()).isGreaterThan(500);
        assertThat(caller.failed).hasValue(0);
    }

    @Test
    void losesTrafficWithinTwelveSecondsWhenKilled() throws Exception {
        var process = startProcess();
        try {
            callersSee(2);
        } finally {
            process.destroyForcibly().waitFor();
        }
        var killed = Instant.now();

        await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(12)).until(() -> calls(6).equals(
                Set.of(port(staying))));
        assertThat(Duration.between(killed, Instant.now())).isLessThan(Duration.ofSeconds(12));
    }

    private static void callersSee(int instances) {
        await().pollInterval(Duration.ofMillis(100)).atMost(Duration.ofSeconds(25))
                .until(() -> calls(6).stream().filter(port -> port > 0).count() == instances);
    }

    private static Set<Integer> calls(int times) throws InterruptedException {
        var ports = new HashSet<Integer>();
        for (int i = 0; i < times; i++) {
            ports.add(caller.call());
        }
        return ports;
    }

    private static int port(ConfigurableApplicationContext context) {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    private static Process startProcess() throws IOException {
        var java = new File(System.getProperty("java.home"), "bin/java").getPath();
        return new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m",
                "-cp", System.getProperty("java.class.path"), GreetingApplication.class.getName(), registry.url()))
                .redirectErrorStream(true).redirectOutput(new File(logs, "killed.log")).start();
    }
}
