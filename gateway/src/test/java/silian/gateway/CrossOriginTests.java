package silian.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import silian.platform.testing.TestIssuer;
import silian.platform.testing.Tokens;

@GatewayUnderTest
class CrossOriginTests {

    private static final String PATH = "/api/recruitment/v1/things";

    private final Client client;

    CrossOriginTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void upstream() {
        Upstream.answersAll();
    }

    @Test
    void answersTheBrowsersQuestionForAnAllowedPage() {
        var answer = preflight("https://app.example", "POST");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("https://app.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(Upstream.calls()).isZero();
    }

    @Test
    void refusesOtherPagesAndMethods() {
        assertThat(preflight("https://evil.example", "POST").statusCode()).isEqualTo(403);
        assertThat(preflight("https://app.example", "TRACE").statusCode()).isEqualTo(403);
        assertThat(preflight("null", "GET").statusCode()).isEqualTo(403);

        var refused = client.get(PATH, "Origin", "https://evil.example", "Authorization", "Bearer " + Tokens.officer());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("urn:silian:problem:origin.refused");
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(Upstream.calls()).isZero();
    }

    @Test
    void letsAnAllowedPageReadTheAnswer() {
        var answer = client.get(PATH, "Origin", "https://app.example", "Authorization", "Bearer " + Tokens.officer());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("https://app.example");
    }

    @Test
    void letsTheIssuersOwnPagesPostTheirForms() {
        var answer = client.post("/login/sms", "phone=1", "Origin", TestIssuer.running().issuer(), "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private HttpResponse<String> preflight(String origin, String method) {
        return client.send("OPTIONS", PATH, BodyPublishers.noBody(), "Origin", origin,
                "Access-Control-Request-Method", method, "Access-Control-Request-Headers",
                "authorization,idempotency-key");
    }
}
