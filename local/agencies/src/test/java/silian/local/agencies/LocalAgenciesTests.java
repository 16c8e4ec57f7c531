package silian.local.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAgenciesTests {

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private LocalAgencies agencies;

    @BeforeEach
    void start() {
        agencies = LocalAgencies.start(0, data);
    }

    @AfterEach
    void stop() {
        agencies.close();
        http.close();
    }

    @ParameterizedTest
    @CsvSource({"109291202205000123, 10929, 200, VERIFIED", "1092942022000123, 10929, 200, VERIFIED",
            "109291202205991001, 10929, 200, PENDING", "109291202205990001, 10929, 404, certificate.unknown",
            "109291202205000123, 10525, 404, certificate.unknown", "nonsense, 10929, 404, certificate.unknown"})
    void verifiesCertificates(String number, String school, int status, String word) throws Exception {
        var answer = get("/degree-verification/v1/certificates/" + number + "?school=" + school);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(word);
    }

    @Test
    void tellsWhatFollowsFromACreditCode() throws Exception {
        var answer = get("/business-register/v1/enterprises/91420302MA00000017").body();

        assertThat(answer).isEqualTo(get("/business-register/v1/enterprises/91420302MA00000017").body())
                .contains("\"name\" : \"示例检测技术（420302-MA0000001）有限公司\"", "\"industrySection\" : \"M\"",
                        "\"state\" : \"ACTIVE\"");
        assertThat(get("/business-register/v1/enterprises/914203029998000017").body()).contains("CANCELLED");
        assertThat(get("/business-register/v1/enterprises/914203029997000017").body()).contains("REVOKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"914203029999000017", "short", "91420302IO00000017"})
    void doesNotKnowEveryCode(String code) throws Exception {
        var answer = get("/business-register/v1/enterprises/" + code);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).contains("credit-code.unknown");
    }

    @Test
    void paysOnceForAKeyEvenAfterARestart() throws Exception {
        var first = pay("k-1", "{\"amount\":\"2940.00\"}");
        stop();
        agencies = LocalAgencies.start(0, data);
        try (var again = HttpClient.newHttpClient()) {
            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(pay(again, "k-1", "{\"amount\":\"2940.00\"}").body()).isEqualTo(first.body());
            assertThat(pay(again, "k-1", "{\"amount\":\"2.00\"}").statusCode()).isEqualTo(422);
            assertThat(get(again, "/bank/v1/payments/k-1").body()).isEqualTo(first.body());
            assertThat(get(again, "/bank/v1/payments/k-2").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"amount\":\"-1\"}", "{\"amount\":\"1e3\"}", "{}"})
    void refusesAnOrderThatIsNone(String body) throws Exception {
        assertThat(pay("k-3", body).statusCode()).isEqualTo(400);
        assertThat(get("/bank/v1/payments/k-3").statusCode()).isEqualTo(404);
    }

    @Test
    void showsTheLastMessageOfAPhone() throws Exception {
        var sent = send("POST", "/sms/v1/messages",
                "{\"to\":\"13900000001\",\"template\":\"login\",\"code\":\"123456\"}");
        var found = send("POST", "/__admin/requests/find",
                "{\"method\":\"POST\",\"urlPath\":\"/sms/v1/messages\",\"bodyPatterns\":"
                        + "[{\"matchesJsonPath\":{\"expression\":\"$.to\",\"equalTo\":\"13900000001\"}}]}");

        assertThat(sent.statusCode()).isEqualTo(202);
        assertThat(found.body()).contains("\\\"code\\\":\\\"123456\\\"");
        assertThat(send("POST", "/sms/v1/messages", "{\"to\":\"110\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void forgetsTheOldestRequestWhenItsJournalIsFull() throws Exception {
        send("POST", "/sms/v1/messages", "{\"to\":\"13900000001\",\"template\":\"login\",\"code\":\"123456\"}");
        for (int more = 1; more < LocalAgencies.JOURNAL; more++) {
            get("/degree-verification/v1/certificates/nonsense?school=10929");
        }
        assertThat(messages()).contains("123456");

        get("/degree-verification/v1/certificates/nonsense?school=10929");
        assertThat(messages()).doesNotContain("123456");
    }

    private String messages() throws Exception {
        return send("POST", "/__admin/requests/find", "{\"method\":\"POST\",\"urlPath\":\"/sms/v1/messages\"}").body();
    }

    @Test
    void failsWhenToldToAndRecovers() throws Exception {
        var code = "/business-register/v1/enterprises/91420302MA00000017";

        control("{\"fault\":\"error\"}");
        assertThat(get(code).statusCode()).isEqualTo(500);
        control("{\"fault\":\"reset\"}");
        assertThatThrownBy(() -> get(code)).isInstanceOf(IOException.class);
        control("{\"fault\":\"empty\"}");
        assertThatThrownBy(() -> get(code)).isInstanceOf(IOException.class);
        control("{\"fault\":\"slow\"}");
        var slow = http.sendAsync(to(code).GET().build(), HttpResponse.BodyHandlers.ofString());
        assertThatThrownBy(() -> slow.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        slow.cancel(true);
        control("{\"latencyMs\":400}");
        var began = System.nanoTime();
        assertThat(get(code).statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(390));
        control("{\"latencyMs\":0,\"fault\":\"none\"}");
        assertThat(get(code).statusCode()).isEqualTo(200);
        assertThat(get("/control/business-register").body()).isEqualTo(get("/control/bank").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"fault\":\"fire\"}", "{\"latencyMs\":-1}", "{\"latencyMs\":\"soon\"}", "["})
    void refusesABehaviourItDoesNotKnow(String behaviour) throws Exception {
        assertThat(send("PUT", "/control/bank", behaviour).statusCode()).isEqualTo(400);
        assertThat(send("PUT", "/control/nobody", "{}").statusCode()).isEqualTo(404);
    }

    private void control(String behaviour) throws Exception {
        assertThat(send("PUT", "/control/business-register", behaviour).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(http, path);
    }

    private HttpResponse<String> get(HttpClient client, String path) throws Exception {
        return client.send(to(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> pay(String key, String body) throws Exception {
        return pay(http, key, body);
    }

    private HttpResponse<String> pay(HttpClient client, String key, String body) throws Exception {
        return client.send(to("/bank/v1/payments").header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return http.send(to(path).method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(agencies.url() + path)).timeout(Duration.ofSeconds(2));
    }
}
