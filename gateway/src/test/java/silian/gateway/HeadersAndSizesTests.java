package silian.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import silian.platform.testing.Tokens;

@GatewayUnderTest
class HeadersAndSizesTests {

    private static final String PATH = "/api/recruitment/v1/things";
    private static final int BODY = 1024 * 1024;
    private static final int UPLOAD = 2 * 1024 * 1024;

    private final Client client;
    private final String token = "Bearer " + Tokens.officer();

    HeadersAndSizesTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void upstream() {
        Upstream.answersAll();
    }

    @Test
    void takesABodyOfJustTheLargestSizeAndNotOneByteMore() {
        assertThat(client.post(PATH, "x".repeat(BODY), "Authorization", token, "Content-Type", "application/json")
                .statusCode()).isEqualTo(200);

        var refused = client.post(PATH, "x".repeat(BODY + 1), "Authorization", token, "Content-Type",
                "application/json");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("urn:silian:problem:body.too-large");
        assertThat(Upstream.calls()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv"})
    void countsABodyOfUntoldLength(String type) {
        var largest = type.equals("text/csv") ? UPLOAD : BODY;

        assertThat(chunked(largest, type)).isEqualTo(200);
        assertThat(chunked(largest + 1, type)).isEqualTo(413);
    }

    @Test
    void takesALargerUpload() {
        assertThat(client.post(PATH, "x".repeat(UPLOAD), "Authorization", token, "Content-Type", "text/csv")
                .statusCode()).isEqualTo(200);
        assertThat(client.post(PATH, "x".repeat(UPLOAD + 1), "Authorization", token, "Content-Type", "text/csv")
                .statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"PUT,/api/recruitment/v1/things", "GET,/api/recruitment/v1/things", "POST,/oauth2/token",
            "POST,/login/sms", "POST,/api/identity/v1/accounts"})
    void takesNoLargeFileWhereItWouldBeKeptInMemory(String method, String path) {
        var file = BodyPublishers.ofString("x".repeat(BODY + 1));

        assertThat(client.send(method, path, file, "Authorization", token, "Content-Type", "text/csv").statusCode())
                .isEqualTo(413);
        assertThat(Upstream.calls()).isZero();
    }

    @Test
    void refusesHeadersThatAreTooLargeTogether() {
        assertThat(client.get(PATH, "Authorization", token, "X-A", "a".repeat(7000), "X-B", "b".repeat(7000))
                .statusCode()).isEqualTo(200);

        var refused = client.get(PATH, "Authorization", token, "X-A", "a".repeat(9000), "X-B", "b".repeat(9000));
        assertThat(refused.statusCode()).isEqualTo(431);
        assertThat(refused.body()).contains("urn:silian:problem:headers.too-large");
    }

    @Test
    void refusesATargetThatIsTooLong() {
        var room = 8 * 1024 - PATH.length() - "?q=".length();

        assertThat(client.get(PATH + "?q=" + "a".repeat(room), "Authorization", token).statusCode()).isEqualTo(200);
        assertThat(client.get(PATH + "?q=" + "a".repeat(room + 1), "Authorization", token).statusCode())
                .isEqualTo(414);
    }

    @Test
    void keepsAWellFormedRequestId() {
        var answer = client.get(PATH, "Authorization", token, "X-Request-Id", "replay-2022_06.01");

        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("replay-2022_06.01");
        assertThat(Upstream.seen().getFirst().getHeader("X-Request-Id")).isEqualTo("replay-2022_06.01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space in it", "{\"json\":1}", "line:break:colon", "19900001234",
            "id.990000-19900101-1234",
            "ünïcödé-long-enough"})
    void replacesAnyOtherRequestId(String sent) {
        var answer = client.get(PATH, "Authorization", token, "X-Request-Id", sent);

        var id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).isNotEqualTo(sent).matches("[A-Za-z0-9._-]{8,64}");
        assertThat(Upstream.seen().getFirst().getHeader("X-Request-Id")).isEqualTo(id);
    }

    @Test
    void namesTheRequestInTheProblem() {
        assertThat(client.get(PATH, "X-Request-Id", "request-4711").body()).contains("urn:request:request-4711");
    }

    @Test
    void takesOffWhatOnlyProxiesMaySay() {
        client.get(PATH, "Authorization", token, "Forwarded", "for=10.0.0.1", "X-Forwarded-For", "10.0.0.1",
                "X-Forwarded-Host", "evil.example", "X-Forwarded-Prefix", "/evil", "X-Real-IP", "10.0.0.1",
                "X-Original-URL", "/admin", "X-Rewrite-URL", "/admin", "X-Silian-Caller", "root",
                "X-HTTP-Method-Override", "DELETE");

        var seen = Upstream.seen().getFirst().getHeaders();
        assertThat(seen.keys()).noneMatch(name -> name.toLowerCase().matches(
                "forwarded|x-forwarded-(prefix|port)|x-real-ip|x-original-.*|x-rewrite-.*|x-silian-.*|x-http-.*"));
        assertThat(seen.toString()).doesNotContain("evil", "10.0.0.1", "/admin");
    }

    @Test
    void carriesTheTraceOn() {
        client.get(PATH, "Authorization", token, "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(Upstream.seen().getFirst().getHeader("traceparent"))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
    }

    private int chunked(int size, String type) {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
        return client.send("POST", PATH, body, "Authorization", token, "Content-Type", type).statusCode();
    }
}
