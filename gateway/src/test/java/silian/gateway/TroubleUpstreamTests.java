package silian.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import silian.platform.testing.Tokens;

@GatewayUnderTest
class TroubleUpstreamTests {

    private static final String PATH = "/api/recruitment/v1/things";

    private final Client client;
    private final String token = "Bearer " + Tokens.officer();

    private final CircuitBreakerRegistry breakers;

    TroubleUpstreamTests(@LocalServerPort int port, @Autowired ReactiveResilience4JCircuitBreakerFactory factory) {
        client = new Client(port);
        breakers = factory.getCircuitBreakerRegistry();
    }

    @BeforeEach
    void upstream() {
        Upstream.answersAll();
        // The first request after a start takes longer than the limits of these tests when the machine is busy.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> client.get(PATH, "Authorization", token).statusCode() == 200);
        Upstream.answersAll();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void sendsACommandWithoutAKeyOnce(Fault fault) {
        Upstream.answers(PATH, aResponse().withFault(fault));

        var answer = client.post(PATH, "{}", "Authorization", token, "Content-Type", "application/json",
                "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("urn:silian:problem:service.bad-answer").doesNotContain("reset", "127.0.0");
        assertThat(Upstream.calls()).isOne();
    }

    @Test
    void sendsACommandWithoutAKeyElsewhereWhenAnInstanceCannotBeReached() {
        for (int i = 0; i < 6; i++) {
            var answer = client.post("/api/window/v1/requests", "{\"a\":" + i + "}", "Authorization", token,
                    "Content-Type", "application/json");
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        assertThat(Upstream.seen()).extracting(LoggedRequest::getBodyAsString).containsExactly("{\"a\":0}",
                "{\"a\":1}", "{\"a\":2}", "{\"a\":3}", "{\"a\":4}", "{\"a\":5}");
    }

    @Test
    void sendsACommandWithAKeyAgainWhenTheConnectionBreaks() {
        Upstream.answers(PATH, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(client.post(PATH, "{\"a\":1}", "Authorization", token, "Content-Type", "application/json",
                "Idempotency-Key", "k-1").statusCode()).isEqualTo(502);
        assertThat(Upstream.seen()).hasSize(3).allMatch(request -> request.getBodyAsString().equals("{\"a\":1}"));
    }

    @Test
    void sendsACommandWithAKeyAndNothingElseAgain() {
        Upstream.answers(PATH, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(client.post(PATH, "", "Authorization", token, "Idempotency-Key", "k-2").statusCode())
                .isEqualTo(502);
        assertThat(Upstream.calls()).isEqualTo(3);
    }

    @Test
    void awaitsTheEndOfATryWhoseInstanceDied() {
        var carriedOut = aResponse().withStatus(409).withHeader("Retry-After", "1").withBody("in flight");
        Upstream.answersInTurn(PATH, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), carriedOut, carriedOut,
                aResponse().withStatus(201).withBody("done"));

        var answer = client.post(PATH, "{}", "Authorization", token, "Content-Type", "application/json",
                "Idempotency-Key", "k-3");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("done");
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        assertThat(Upstream.calls()).isEqualTo(4);
    }

    @Test
    void awaitsItNoLongerThanTheServiceMayTake() {
        Upstream.answersInTurn(PATH, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withStatus(409).withHeader("Retry-After", "1").withBody("in flight"));

        var answer = client.post(PATH, "{}", "Authorization", token, "Content-Type", "application/json",
                "Idempotency-Key", "k-4");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("in flight");
        assertThat(answer.headers().allValues("Retry-After")).containsExactly("1");
    }

    @Test
    void doesNotAwaitTheTryOfAnother() {
        Upstream.answers(PATH, aResponse().withStatus(409).withHeader("Retry-After", "1"));

        assertThat(client.post(PATH, "{}", "Authorization", token, "Content-Type", "application/json",
                "Idempotency-Key", "k-5").statusCode()).isEqualTo(409);
        assertThat(Upstream.calls()).isOne();
    }

    @Test
    void readsAgainWhenTheConnectionBreaks() {
        Upstream.answers(PATH, aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThat(client.get(PATH, "Authorization", token).statusCode()).isEqualTo(502);
        assertThat(Upstream.calls()).isEqualTo(3);
    }

    @Test
    void neverSendsAnUploadAgain() {
        Upstream.answers(PATH, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(client.post(PATH, "a,b", "Authorization", token, "Content-Type", "text/csv",
                "Idempotency-Key", "k-1").statusCode()).isEqualTo(502);
        assertThat(Upstream.calls()).isOne();
    }

    @Test
    void asksASlowServiceOnce() {
        Upstream.answers(PATH, ok().withFixedDelay(2500));

        var answer = client.get(PATH, "Authorization", token, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("urn:silian:problem:service.timeout");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Upstream.calls()).isOne();
    }

    @Test
    void givesAServiceTheTimeItIsConfiguredFor() {
        Upstream.answers("/api/housing/v1/flats", ok("late").withFixedDelay(1500));

        assertThat(client.get("/api/housing/v1/flats", "Authorization", token).body()).isEqualTo("late");
    }

    @Test
    void passesAnAnswerOnAsItIs() {
        Upstream.answers(PATH, aResponse().withStatus(503).withHeader("Retry-After", "7").withBody("as told"));

        var answer = client.get(PATH, "Authorization", token);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().allValues("Retry-After")).containsExactly("7");
        assertThat(answer.body()).isEqualTo("as told");
        assertThat(Upstream.calls()).isOne();
    }

    @Test
    void saysThatAServiceIsNotThere() {
        var refused = client.get("/api/finance/v1/ledger", "Authorization", token);
        var unregistered = client.get("/api/enterprise/v1/me", "Authorization", token);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(unregistered.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("urn:silian:problem:service.unavailable").doesNotContain("127.0.0.1");
        assertThat(unregistered.body()).doesNotContain("enterprise-service");
    }

    @Test
    void leavesABrokenServiceAloneAndTriesItAgain() {
        Upstream.answers(PATH, aResponse().withFault(Fault.EMPTY_RESPONSE));
        for (int i = 0; i < 10; i++) {
            client.post(PATH, "{}", "Authorization", token, "Content-Type", "application/json");
        }
        assertThat(Upstream.calls()).isEqualTo(10);

        var alone = client.get(PATH, "Authorization", token);
        assertThat(alone.statusCode()).isEqualTo(503);
        assertThat(alone.headers().firstValue("Retry-After")).isPresent();
        assertThat(Upstream.calls()).isEqualTo(10);
        assertThat(client.get("/api/housing/v1/flats", "Authorization", token).statusCode()).isEqualTo(200);

        Upstream.answersAll();
        await().atMost(Duration.ofSeconds(3))
                .until(() -> client.get(PATH, "Authorization", token).statusCode() == 200);
        for (int i = 0; i < 5; i++) {
            assertThat(client.get(PATH, "Authorization", token).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void doesNotBlameAServiceForCallersWhoHangUp() throws Exception {
        assertThat(upload()).isEqualTo(200);
        var blamed = new ConcurrentLinkedQueue<Throwable>();
        breakers.circuitBreaker("recruitment-upload").getEventPublisher()
                .onError(event -> blamed.add(event.getThrowable()));

        for (int i = 0; i < 15; i++) {
            client.hangsUpWhileUploading(PATH, token);
        }

        await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(blamed).isEmpty());
        assertThat(upload()).isEqualTo(200);
    }

    private int upload() {
        return client.post(PATH, "a,b", "Authorization", token, "Content-Type", "text/csv").statusCode();
    }

    @Test
    void passesManyRequestsOnAtOnce() {
        Upstream.answers(PATH, ok("here").withFixedDelay(300));

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 100)
                    .mapToObj(i -> callers.submit(() -> client.get(PATH, "Authorization", token).statusCode()))
                    .toList();
            assertThat(answers).extracting(Future::get).containsOnly(200);
        }
    }
}
