package silian.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import silian.platform.testing.Tokens;

@GatewayUnderTest
@TestPropertySource(properties = "silian.jwks-uri=http://127.0.0.1:1/oauth2/jwks")
class IssuerDownTests {

    private final Client client;

    IssuerDownTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void upstream() {
        Upstream.answersAll();
    }

    @Test
    void asksForPatienceWhileNoTokenCanBeChecked() {
        var answer = client.get("/api/recruitment/v1/me", "Authorization", "Bearer " + Tokens.officer());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("urn:silian:problem:service.unavailable").doesNotContain("127.0.0.1");
        assertThat(Upstream.calls()).isZero();
    }
}
