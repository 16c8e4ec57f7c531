package silian.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import silian.platform.testing.Tokens;
import silian.platform.testing.WithInfrastructure;
import silian.platform.testing.WithTestIssuer;

@WithInfrastructure
@WithTestIssuer
@SpringBootTest(classes = GuardedApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.application.name=guarded")
class LateIssuerTests {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void nobodyAnswersForTheKeys(DynamicPropertyRegistry registry) {
        registry.add("silian.jwks-uri", () -> "http://127.0.0.1:1/oauth2/jwks");
    }

    @Test
    void startsWithoutTheIssuerAndSaysThatItIsMissing() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/guarded/v1/caller"))
                .header("Authorization", "Bearer " + Tokens.officer()).build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.body()).contains("\"code\":\"issuer.unavailable\"");
    }
}
