package silian.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import silian.platform.commands.Caller;
import silian.platform.testing.WithInfrastructure;

/** A command sent twice is carried out once. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.application.name=effects-service", "silian.web.idempotency.lease=15s",
        "silian.web.idempotency.sweep-every=100ms",
        "silian.web.max-upload=3MB"})
class IdempotencyTests {

    private static final String RECORDS = "idempotencyRecords";

    private static final Date FAR = Date.from(Instant.parse("2036-01-01T00:00:00Z"));

    /** One for all instances: a lease is reckoned on clocks that agree. */
    private static final MovableClock CLOCK = new MovableClock();

    @TestConfiguration(proxyBeanMethods = false)
    static class Seams {

        @Bean
        MovableClock clock() {
            return CLOCK;
        }

        @Bean
        CallerSource callers() {
            return request -> {
                var subject = request.getHeader("X-Caller");
                var role = request.getHeader("X-Role");
                return new Caller(subject == null ? "u-1" : subject, Set.of(role == null ? "OFFICER" : role), null,
                        Set.of());
            };
        }
    }

    @LocalServerPort
    private int port;
    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void start() {
        Effects.reset();
        mongo.getCollection(RECORDS).deleteMany(new Document());
    }

    @Test
    void givesTheFirstAnswerAgain() {
        var first = order("k-1", "{\"name\":\"a\"}");
        var second = order("k-1", "{\"name\":\"a\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.response().body()).isEqualTo(first.response().body()).contains("\"name\":\"a\"");
        for (var kept : new String[]{"ETag", "Location", "Content-Type"}) {
            assertThat(second.header(kept)).isNotNull().isEqualTo(first.header(kept));
        }
        assertThat(Effects.EXECUTIONS).hasSize(1);
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        order("k-1", "{\"name\":\"a\"}");

        var otherBody = order("k-1", "{\"name\":\"b\"}");
        assertThat(otherBody.status()).isEqualTo(422);
        assertThat(otherBody.faults()).containsExactly("Idempotency-Key:idempotency.key-reused");
        assertThat(post("/orders?x=1", "k-1", "{\"name\":\"a\"}").status()).isEqualTo(422);
        assertThat(post("/orders", "k-1", "{\"name\":\"a\"}", "Business-Date", "2026-07-01").status()).isEqualTo(422);
        assertThat(Effects.CREATED).hasSize(1);
    }

    @Test
    void keepsCallersAndOperationsApart() {
        order("k-1", "{\"name\":\"a\"}");

        assertThat(post("/orders", "k-1", "{\"name\":\"b\"}", "X-Caller", "u-2").status()).isEqualTo(201);
        assertThat(post("/payments", "k-1", "{}").status()).isEqualTo(200);
        assertThat(Effects.CREATED).hasSize(2);
    }

    @Test
    void decidesAnewForACallerWhoseRolesChanged() {
        order("k-1", "{\"name\":\"a\"}");

        var other = post("/orders", "k-1", "{\"name\":\"a\"}", "X-Role", "TALENT");

        assertThat(other.header("Idempotency-Replayed")).isNull();
        assertThat(Effects.EXECUTIONS).hasSize(2);
        assertThat(Set.copyOf(Effects.EXECUTIONS)).as("one command").hasSize(1);
        assertThat(Effects.CREATED).hasSize(1);
    }

    @Test
    void doesNotKeepARefusal() {
        Effects.REFUSE.set(true);
        assertThat(order("k-1", "{\"name\":\"a\"}").status()).isEqualTo(409);
        assertThat(mongo.getCollection(RECORDS).countDocuments()).isZero();

        Effects.REFUSE.set(false);
        assertThat(order("k-1", "{\"name\":\"other\"}").status()).isEqualTo(201);
    }

    @Test
    void doesNothingForACallerWhoCannotTakeTheAnswer() {
        assertThat(order("k-1", "{\"name\":\"a\"}", "Accept", "image/png").status()).isEqualTo(406);
        assertThat(order("k-1", "{\"name\":\"a\"}", "Accept", "junk;;").status()).isEqualTo(406);

        assertThat(Effects.EXECUTIONS).isEmpty();
        assertThat(order("k-1", "{\"name\":\"a\"}", "Accept", "image/png, */*;q=0.1").status()).isEqualTo(201);
    }

    @Test
    void doesNotKeepAnInvalidRequest() {
        assertThat(order("k-1", "{\"nome\":\"a\"}").status()).isEqualTo(400);
        assertThat(order("k-1", "{\"name\":\"a\"}").status()).isEqualTo(201);
    }

    @Test
    void tellsThatTheFirstRequestIsInFlight() throws Exception {
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        Effects.AFTER.set(command -> {
            inside.countDown();
            await(leave);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> order("k-1", "{\"name\":\"a\"}"));
            await(inside);
            var second = order("k-1", "{\"name\":\"a\"}");
            var different = order("k-1", "{\"name\":\"b\"}");
            leave.countDown();

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.code()).isEqualTo("idempotency.in-flight");
            assertThat(second.header("Retry-After")).isEqualTo("1");
            assertThat(different.status()).isEqualTo(422);
            assertThat(first.get().status()).isEqualTo(201);
        }
        assertThat(order("k-1", "{\"name\":\"a\"}").header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void carriesOutOneOfTwoHundredAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answered> send = () -> order("k-1", "{\"name\":\"a\"}");
            var answers = threads.invokeAll(IntStream.range(0, 200).mapToObj(i -> send).toList());
            var statuses = answers.stream().map(answer -> answer.resultNow().status()).collect(Collectors.toSet());

            assertThat(statuses).isSubsetOf(201, 409).contains(201);
        }
        assertThat(Effects.EXECUTIONS).hasSize(1);
        assertThat(Effects.CREATED).hasSize(1);
    }

    @Test
    void takesOverFromADeadProcessUnderTheSameCommandId() {
        order("k-1", "{\"name\":\"a\"}");
        abandon();

        assertThat(order("k-1", "{\"name\":\"a\"}").code()).isEqualTo("idempotency.in-flight");
        CLOCK.move(Duration.ofSeconds(16));
        var again = order("k-1", "{\"name\":\"a\"}");

        assertThat(again.status()).isEqualTo(201);
        assertThat(Effects.EXECUTIONS).hasSize(2);
        assertThat(Set.copyOf(Effects.EXECUTIONS)).as("command ids").hasSize(1);
        assertThat(Effects.CREATED).hasSize(1);
        assertThat(order("k-1", "{\"name\":\"a\"}").header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void givesNoAnswerThatItCouldNotKeep() {
        var records = mongo.getCollection(RECORDS);
        records.insertOne(new Document("_id", "in the way").append("state", "ANSWERED").append("expiresAt", FAR));
        var refusal = records.createIndex(new Document("state", 1), new IndexOptions().unique(true));
        try {
            var lost = order("k-1", "{\"name\":\"a\"}");

            assertThat(lost.status()).isEqualTo(503);
            assertThat(lost.code()).isEqualTo("platform.store-unavailable");
            assertThat(lost.header("Retry-After")).isEqualTo("2");
            assertThat(lost.header("ETag")).isNull();
            assertThat(lost.header("Location")).isNull();
            assertThat(order("k-1", "{\"name\":\"a\"}").code()).isEqualTo("idempotency.in-flight");
        } finally {
            records.dropIndex(refusal);
        }
        CLOCK.move(Duration.ofSeconds(16));

        var found = order("k-1", "{\"name\":\"a\"}");
        assertThat(found.status()).isEqualTo(201);
        assertThat(Effects.CREATED).hasSize(1);
        var again = order("k-1", "{\"name\":\"a\"}");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.response().body()).isEqualTo(found.response().body());
    }

    @Test
    void letsOneOfManyTakeOver() throws Exception {
        order("k-1", "{\"name\":\"a\"}");
        abandon();
        CLOCK.move(Duration.ofSeconds(16));
        Effects.EXECUTIONS.clear();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answered> send = () -> order("k-1", "{\"name\":\"a\"}");
            threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> send).toList());
        }
        assertThat(Effects.EXECUTIONS).hasSize(1);
    }

    @Test
    void refusesAnotherBodyAfterACrashToo() {
        order("k-1", "{\"name\":\"a\"}");
        abandon();
        CLOCK.move(Duration.ofSeconds(16));

        assertThat(order("k-1", "{\"name\":\"b\"}").status()).isEqualTo(422);
    }

    @Test
    void refusesAnotherUploadAfterACrashToo() {
        Effects.AFTER.set(command -> abandon());
        roster("k-1", "row 1");
        Effects.AFTER.set(command -> {});
        CLOCK.move(Duration.ofSeconds(16));

        for (int tries = 0; tries < 2; tries++) {
            var other = roster("k-1", "row 2");
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.code()).isEqualTo("idempotency.key-reused");
        }
        assertThat(Effects.EXECUTIONS).hasSize(1);
        assertThat(roster("k-1", "row 1").status()).isEqualTo(200);
        assertThat(Set.copyOf(Effects.EXECUTIONS)).as("command ids").hasSize(1);
        assertThat(roster("k-1", "row 1").header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void takesKeysOfOneTo255VisibleCharacters() {
        assertThat(order("k", "{\"name\":\"a\"}").status()).isEqualTo(201);
        assertThat(order("k".repeat(255), "{\"name\":\"a\"}").status()).isEqualTo(201);
        assertThat(order("k".repeat(256), "{\"name\":\"a\"}").code()).isEqualTo("idempotency.key-malformed");
        var thousand = order("k".repeat(1000), "{\"name\":\"a\"}", "Accept-Language", "en");
        assertThat(thousand.status()).isEqualTo(400);
        assertThat(thousand.json().path("detail").asString()).contains("1 to 255");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "\"\"", "\t"})
    void refusesAMalformedKey(String key) {
        assertThat(order(key, "{\"name\":\"a\"}").code()).isEqualTo("idempotency.key-malformed");
    }

    @Test
    void movesNoMoneyWithoutAKey() {
        var answered = Answered.to(port, "POST", "/api/effects/v1/payments", "{}");

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.faults()).containsExactly("Idempotency-Key:idempotency.key-required");
        assertThat(Effects.EXECUTIONS).isEmpty();
        assertThat(post("/payments", "k-1", "{}").status()).isEqualTo(200);
    }

    @Test
    void tellsStreamedBodiesApartByTheirWholeContent() {
        var rows = "row\n".repeat(500_000);
        var first = upload("k-1", rows);

        assertThat(first.status()).isEqualTo(200);
        assertThat(upload("k-1", rows).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(upload("k-1", rows.substring(1) + "x").status()).isEqualTo(422);
        assertThat(Effects.EXECUTIONS).hasSize(1);
    }

    @Test
    void refusesAnUploadThatTurnsOutTooLargeOnItsWay() {
        var limit = 3 * 1024 * 1024;

        assertThat(uploadChunked("a".repeat(limit))).isEqualTo(200);
        assertThat(uploadChunked("a".repeat(limit + 1))).isEqualTo(413);
        assertThat(upload("k-9", "a".repeat(limit + 1)).code()).isEqualTo("body.too-large");
    }

    @Test
    void givesTheFirstAnswerAtEveryInstance() {
        try (var other = anotherInstance()) {
            var first = order("k-1", "{\"name\":\"a\"}");
            var second = Answered.to(portOf(other), "POST", "/api/effects/v1/orders", "{\"name\":\"a\"}",
                    "Idempotency-Key", "k-1");

            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(second.response().body()).isEqualTo(first.response().body());
        }
    }

    @Test
    void carriesOutOneOfManyAtTwoInstances() throws Exception {
        try (var other = anotherInstance(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ports = new int[]{port, portOf(other)};
            var sends = IntStream.range(0, 100)
                    .<Callable<Answered>>mapToObj(i -> () -> Answered.to(ports[i % 2], "POST",
                            "/api/effects/v1/orders", "{\"name\":\"a\"}", "Idempotency-Key", "k-1"))
                    .toList();
            var statuses = threads.invokeAll(sends).stream().map(sent -> sent.resultNow().status())
                    .collect(Collectors.toSet());

            assertThat(statuses).isSubsetOf(201, 409).contains(201);
        }
        assertThat(Effects.EXECUTIONS).hasSize(1);
    }

    @Test
    void refusesABodyLargerThanItsLimit() {
        var most = "{\"name\":\"" + "a".repeat(1024 * 1024 - 11) + "\"}";

        assertThat(most.length()).isEqualTo(1024 * 1024);
        assertThat(order("k-1", most).status()).isEqualTo(201);
        var more = order("k-2", most + " ");
        assertThat(more.status()).isEqualTo(413);
        assertThat(more.code()).isEqualTo("body.too-large");
    }

    @Test
    void makesAVeryLargeAnswerAgain() {
        assertThat(post("/large", "k-1", "{}").status()).isEqualTo(200);
        var again = post("/large", "k-1", "{}");

        assertThat(again.response().body()).hasSize(300 * 1024);
        assertThat(Set.copyOf(Effects.EXECUTIONS)).as("command ids").hasSize(1);
    }

    @Test
    void storesNoReadableAnswerAndNoKey() {
        order("the-secret-key", "{\"name\":\"张三\"}");

        var stored = mongo.getCollection(RECORDS).find().first();
        assertThat(stored.toJson()).doesNotContain("the-secret-key", "张三");
        var body = stored.get("body", org.bson.types.Binary.class).getData();
        assertThat(new String(body, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("张三", "name");
    }

    @Test
    void sweepsRecordsWhoseTimeIsOver() {
        order("k-1", "{\"name\":\"a\"}");
        CLOCK.move(Duration.ofHours(47));
        assertThat(order("k-1", "{\"name\":\"a\"}").header("Idempotency-Replayed")).isEqualTo("true");

        CLOCK.move(Duration.ofHours(2));
        Awaitility.await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(mongo.getCollection(RECORDS).countDocuments()).isZero());
        assertThat(mongo.getCollection(RECORDS).listIndexes())
                .anyMatch(index -> index.toString().contains("expiresAt"));
    }

    private static ConfigurableApplicationContext anotherInstance() {
        return new SpringApplicationBuilder(ProbeApplication.class, Seams.class).run("--server.port=0",
                "--spring.application.name=effects-service");
    }

    private static int portOf(ConfigurableApplicationContext instance) {
        return Integer.parseInt(instance.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Without a length: nobody knows how much there is until it has come. */
    private int uploadChunked(String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/effects/v1/uploads"))
                .header("Content-Type", "text/csv").header("Idempotency-Key", "k-" + body.length())
                .POST(HttpRequest.BodyPublishers
                        .ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What kill -9 between effect and answer leaves: a record in flight that nobody renews. */
    private void abandon() {
        mongo.getCollection(RECORDS).updateOne(new Document(),
                new Document("$set", new Document("state", "IN_FLIGHT").append("owner", "a dead process")));
    }

    private Answered order(String key, String body, String... more) {
        return post("/orders", key, body, more);
    }

    private Answered upload(String key, String body) {
        return post("/uploads", key, body, "Content-Type", "text/csv");
    }

    private Answered roster(String key, String body) {
        return post("/rosters", key, body, "Content-Type", "text/csv");
    }

    private Answered post(String path, String key, String body, String... more) {
        var headers = new String[more.length + 2];
        headers[0] = "Idempotency-Key";
        headers[1] = key;
        System.arraycopy(more, 0, headers, 2, more.length);
        return Answered.to(port, "POST", "/api/effects/v1" + path, body, headers);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
