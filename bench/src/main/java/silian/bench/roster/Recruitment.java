package silian.bench.roster;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import silian.bench.measure.AccessTokens;
import silian.bench.measure.Program;
import silian.bench.measure.Workplace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A recruitment service with store and broker of its own, as {@code ./silian up} runs them, and a university. */
final class Recruitment implements AutoCloseable {

    static final String SCHOOL = "10929";
    static final int STORE = 18_217;
    private static final int BROKER = 18_292;
    private static final int HEALTH = 18_218;
    private static final int SERVICE = 18_301;
    private static final int MANAGEMENT = 18_302;
    private static final String UPLOADS = "http://127.0.0.1:" + SERVICE + "/api/recruitment/v1/graduate-uploads";
    private static final Pattern HEAP = Pattern
            .compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\",id=\"Tenured Gen\".*} ([0-9.eE+-]+)$");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AccessTokens tokens = new AccessTokens();
    private final HttpServer issuer;
    private final Program infrastructure;
    private final Program service;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token = tokens.of("bench-university", "UNIVERSITY", SCHOOL);
    private final Path folder;

    Recruitment(Workplace workplace) {
        folder = workplace.folder();
        issuer = issuer(tokens.keys());
        infrastructure = Program.java("infrastructure", workplace.folder(),
                Map.of("SILIAN_DATA", workplace.folder().resolve("data").toString(), "SILIAN_MONGODB_PORT",
                        String.valueOf(STORE), "SILIAN_KAFKA_PORT", String.valueOf(BROKER), "MANAGEMENT_SERVER_PORT",
                        String.valueOf(HEALTH)),
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-jar",
                        Workplace.built("local/infrastructure", "-exec").toString()))
                .awaitPort(HEALTH);
        var environment = new LinkedHashMap<>(
                tokens.settings("http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks"));
        environment.put("SILIAN_KEYS", keys(workplace).toString());
        service = Program.java("recruitment", workplace.folder(), environment, List.of("-Xmx192m",
                "-XX:+UseSerialGC", "-jar", Workplace.built("recruitment-service", "").toString(),
                "--server.address=127.0.0.1", "--server.port=" + SERVICE, "--management.server.port=" + MANAGEMENT,
                "--eureka.client.enabled=false", "--silian.mongodb.uri=mongodb://127.0.0.1:" + STORE,
                "--silian.kafka.bootstrap=127.0.0.1:" + BROKER)).awaitPort(MANAGEMENT).awaitPort(SERVICE);
    }

    /** Uploads a roster; its id. */
    String upload(String roster) {
        var answer = send(HttpRequest.newBuilder(URI.create(UPLOADS)).header("Content-Type", "text/csv; charset=utf-8")
                .header("Idempotency-Key", UUID.randomUUID().toString()).POST(BodyPublishers.ofString(roster)));
        return answer.path("id").asString();
    }

    JsonNode progress(String upload) {
        return send(HttpRequest.newBuilder(URI.create(UPLOADS + "/" + upload)).GET());
    }

    /** Bytes that live on after a full collection: they are all old then, and what is allocated since is not. */
    long liveHeap() {
        var collect = Program.start("jcmd", folder, Map.of(), List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(service.pid()),
                "GC.run"));
        if (collect.await(Duration.ofSeconds(30)) != 0) {
            throw new IllegalStateException("the service's heap cannot be collected: " + collect.printed());
        }
        var meters = exchange(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + MANAGEMENT + "/actuator/prometheus")).GET());
        return (long) HEAP.matcher(meters).results().mapToDouble(found -> Double.parseDouble(found.group(1))).sum();
    }

    private JsonNode send(HttpRequest.Builder request) {
        return JSON.readTree(exchange(request.header("Authorization", "Bearer " + token)));
    }

    private String exchange(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private static HttpServer issuer(String keys) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/jwks", exchange -> {
                var body = keys.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                try (var target = exchange.getResponseBody()) {
                    target.write(body);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path keys(Workplace workplace) {
        try {
            var directory = Files.createDirectory(workplace.folder().resolve("keys"));
            var random = new SecureRandom();
            for (var kind : List.of("personal-data", "blind-index", "pseudonym", "cursor")) {
                var key = new byte[32];
                random.nextBytes(key);
                Files.writeString(directory.resolve(kind + ".key"), Base64.getEncoder().encodeToString(key));
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        service.close();
        infrastructure.close();
        issuer.stop(0);
        http.close();
    }
}
