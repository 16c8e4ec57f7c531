package silian.local.infrastructure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The infrastructure in a process that a test may kill. */
final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final int mongoPort;
    private final int kafkaPort = Ports.claim("test", 0);
    private final int managementPort = Ports.claim("test", 0);

    ChildProcess(Path directory) throws IOException {
        this(directory, Ports.claim("test", 0));
    }

    ChildProcess(Path directory, int mongoPort) throws IOException {
        this.mongoPort = mongoPort;
        log = Files.createTempFile("infrastructure", ".log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), LocalInfrastructure.class.getName());
        builder.environment().remove("SILIAN_MONGODB_URI");
        builder.environment().remove("SILIAN_KAFKA_BOOTSTRAP");
        builder.environment().put("SILIAN_DATA", directory.toString());
        builder.environment().put("SILIAN_MONGODB_PORT", String.valueOf(mongoPort));
        builder.environment().put("SILIAN_KAFKA_PORT", String.valueOf(kafkaPort));
        builder.environment().put("MANAGEMENT_SERVER_PORT", String.valueOf(managementPort));
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    void awaitReady() {
        var health = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness")).build();
        try (var http = HttpClient.newHttpClient()) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions()
                    .until(() -> http.send(health, HttpResponse.BodyHandlers.ofString()).statusCode() == 200);
        }
    }

    Process process() {
        return process;
    }

    Path log() {
        return log;
    }

    int mongoPort() {
        return mongoPort;
    }

    int kafkaPort() {
        return kafkaPort;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        kill();
        Files.deleteIfExists(log);
    }
}
