package silian.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import silian.platform.testing.Tokens;

@GatewayUnderTest
class TokenTests {

    private static final String PATH = "/api/recruitment/v1/me";

    private final Client client;

    TokenTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void upstream() {
        Upstream.answersAll();
    }

    static Stream<Named<Supplier<String>>> tricks() {
        return Stream.of(Named.of("expired", Tokens::expired),
                Named.of("for another audience", Tokens::forAnotherAudience),
                Named.of("of another issuer", Tokens::fromAnotherIssuer), Named.of("alg none", Tokens::unsigned),
                Named.of("another key", Tokens::signedWithAnotherKey),
                Named.of("issued in ten minutes", Tokens::issuedInTheFuture),
                Named.of("valid only in ten minutes", () -> Tokens.of("officer",
                        claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(600))))),
                Named.of("ended ten minutes ago", () -> Tokens.of("officer",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))))),
                Named.of("without an end", () -> Tokens.of("officer", claims -> claims.expirationTime(null))),
                Named.of("of nobody", () -> Tokens.of("officer", claims -> claims.subject(null))),
                Named.of("a back-fill grant", () -> Tokens.backFillGrant(java.time.LocalDate.of(2022, 6, 1))),
                Named.of("cut", () -> Tokens.officer().substring(0, 80)), Named.of("no token", () -> "x.y.z"));
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void refusesToken(Supplier<String> token) {
        var answer = client.get(PATH, "Authorization", "Bearer " + token.get(), "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).contains("urn:silian:problem:token.invalid").contains("log in again")
                .doesNotContain("jwt", "Jwt", "expired", "signature");
        assertThat(Upstream.calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/api/housing/v1/flats", "/api/nowhere", "/api"})
    void refusesTheAnonymous(String path) {
        var answer = client.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:silian:problem:authentication.required");
        assertThat(Upstream.calls()).isZero();
    }

    @Test
    void letsTheAnonymousReadTheDocumentsAndNoMore() {
        assertThat(client.post("/api/housing/openapi", "a,b", "Content-Type", "text/csv").statusCode()).isEqualTo(401);
        assertThat(Upstream.calls()).isZero();
    }

    @Test
    void letsTheAnonymousReadWhatIsPublicAndNoMore() {
        var path = "/api/recruitment/v1/public/job-postings";

        assertThat(client.get(path + "?words=x").statusCode()).isEqualTo(200);
        assertThat(client.get(path + "/1", "Authorization", "Bearer " + Tokens.expired()).statusCode()).isEqualTo(401);
        assertThat(client.post(path, "{}", "Content-Type", "application/json").statusCode()).isEqualTo(401);
        assertThat(client.get("/api/recruitment/public/v1/me").statusCode()).isEqualTo(401);
        assertThat(client.get("/api/recruitment/v1/publication").statusCode()).isEqualTo(401);
        assertThat(Upstream.calls()).isOne();
    }

    @Test
    void refusesATokenInTheQuery() {
        assertThat(client.get(PATH + "?access_token=" + Tokens.officer()).statusCode()).isEqualTo(401);
    }

    @Test
    void passesAValidTokenOn() {
        var token = Tokens.officer();

        assertThat(client.get(PATH, "Authorization", "Bearer " + token).body()).isEqualTo("here");
        assertThat(Upstream.seen().getFirst().getHeader("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void toleratesAClockThatIsHalfAMinuteOff() {
        var token = Tokens.of("officer",
                claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(30))));

        assertThat(client.get(PATH, "Authorization", "Bearer " + token).statusCode()).isEqualTo(200);
        assertThat(client.get(PATH, "Authorization", "Bearer " + token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/authorize?client_id=silian-mobile", "/login", "/login/sms", "/logout",
            "/.well-known/openid-configuration", "/connect/logout", "/userinfo", "/api/housing/openapi"})
    void letsAnybodyToTheIssuerAndTheDocuments(String path) {
        assertThat(client.get(path).statusCode()).isEqualTo(200);
        assertThat(Upstream.calls()).isOne();
    }

    @Test
    void leavesClientCredentialsToTheIssuer() {
        assertThat(client.post("/oauth2/token", "grant_type=client_credentials", "Authorization", "Basic eDp5",
                "Content-Type", "application/x-www-form-urlencoded").statusCode()).isEqualTo(200);
        assertThat(Upstream.seen().getFirst().getHeader("Authorization")).isEqualTo("Basic eDp5");
    }

    @Test
    void knowsNothingElse() {
        var answer = client.get("/actuator/env", "Authorization", "Bearer " + Tokens.ops(), "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:silian:problem:path.unknown");
    }
}
