package silian.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import silian.platform.testing.TestKeys;
import silian.platform.testing.Tokens;
import silian.platform.testing.WithInfrastructure;
import silian.platform.testing.WithTestIssuer;

@WithInfrastructure
@WithTestIssuer
@SpringBootTest(classes = GuardedApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.application.name=guarded")
class ResourceServerTests {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void knowsTheCallerByTheToken() throws Exception {
        var answer = get("/api/guarded/v1/caller", Tokens.university("10929"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"subject\":\"university-10929\"").contains("\"roles\":[\"UNIVERSITY\"]")
                .contains("\"tenant\":\"10929\"").contains("\"scopes\":[\"graduates:write\"]");
    }

    @Test
    void asksForAToken() throws Exception {
        for (var path : new String[]{"/api/guarded/v1/caller", "/nowhere", "/api/guarded/v1/nowhere", "/"}) {
            var answer = get(path, null);

            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"type\":\"urn:silian:problem:authentication.required\"");
        }
    }

    @Test
    void letsEverybodyReadWhatIsPublicAndNothingElse() throws Exception {
        var answer = get("/api/guarded/v1/public/caller", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"subject\":\"\"").contains("\"roles\":[]");
        assertThat(get("/api/guarded/v1/public/caller", Tokens.officer()).body()).contains("OFFICER");
        assertThat(get("/api/guarded/v1/public/caller", Tokens.expired()).statusCode()).isEqualTo(401);

        assertThat(get("/api/guarded/v1/public/officers", null).statusCode()).isEqualTo(401);
        assertThat(get("/api/guarded/v1/public/officers", Tokens.ops()).statusCode()).isEqualTo(403);
        assertThat(get("/api/guarded/v1/public/nowhere", null).statusCode()).isEqualTo(404);
        assertThat(post("/api/guarded/v1/public/remarks", null, "{}").statusCode()).isEqualTo(401);
        assertThat(get("/api/guarded/v1/open", null).statusCode()).as("only what lies under public").isEqualTo(401);
        assertThat(get("/api/guarded/v1/public/..%2fcaller", null).statusCode()).isIn(400, 401);
        assertThat(get("/api/guarded/v1/public/../caller", null).statusCode()).isIn(400, 401);
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(Arguments.of("expired", Tokens.expired()),
                Arguments.of("another audience", Tokens.forAnotherAudience()),
                Arguments.of("another issuer", Tokens.fromAnotherIssuer()), Arguments.of("unsigned", Tokens.unsigned()),
                Arguments.of("another key", Tokens.signedWithAnotherKey()), Arguments.of("garbage", "a.b.c"),
                Arguments.of("issued in the future", Tokens.issuedInTheFuture()),
                Arguments.of("no expiry", Tokens.of("officer", claims -> claims.expirationTime(null))),
                Arguments.of("no subject", Tokens.of("officer", claims -> claims.subject(null))),
                Arguments.of("a blank subject", Tokens.of(" ", claims -> claims)),
                Arguments.of("a back-fill grant", Tokens.backFillGrant(java.time.LocalDate.of(2022, 6, 1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesABadToken(String what, String token) throws Exception {
        var answer = get("/api/guarded/v1/caller", token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).contains("\"code\":\"token.invalid\"").doesNotContain("Jwt");
    }

    @Test
    void refusesAnotherRoleBeforeItLooksAtTheBody() throws Exception {
        var refused = post("/api/guarded/v1/remarks/1", Tokens.ops(), "not json");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"access.denied\"");

        assertThat(post("/api/guarded/v1/remarks/1", Tokens.officer(), "not json").statusCode()).isEqualTo(400);
        assertThat(post("/api/guarded/v1/remarks/1", Tokens.officer(), "{\"text\":\"x\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void neverBelievesATokenThatItIsThePlatformItself() throws Exception {
        var token = Tokens.of("intruder", claims -> claims.claim("roles", new String[]{"PLATFORM", "TALENT"}));

        assertThat(get("/api/guarded/v1/caller", token).body()).contains("\"roles\":[\"TALENT\"]");
    }

    @Test
    void takesNoRoleFromOtherClaims() throws Exception {
        var token = Tokens.of("intruder", claims -> claims.claim("authorities", new String[]{"ROLE_OFFICER"})
                .claim("scope", "OFFICER ROLE_OFFICER").claim("roles", "OFFICER"));

        assertThat(post("/api/guarded/v1/remarks/1", token, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void leavesOddParametersAndHeadersToWhoeverReadsThem() throws Exception {
        assertThat(get("/api/guarded/v1/filters?%00=1&a%0d%0ab=2", Tokens.officer()).body()).isEqualTo("2");
        assertThat(get("/api/guarded/v1/filters?a=%EF%BF%BF", Tokens.officer()).body()).isEqualTo("1");
    }

    @Test
    void givesTheControllerThePhoneOfTheLogin() throws Exception {
        assertThat(get("/api/guarded/v1/phone", Tokens.talent("t", "13872801234")).body())
                .contains(TestKeys.phoneIndex("13872801234"));
        assertThat(get("/api/guarded/v1/phone", Tokens.talent("t")).statusCode()).isEqualTo(403);
    }

    @Test
    void leavesOnlyHealthAndTheApiDescriptionOpen() throws Exception {
        assertThat(get("/api/guarded/openapi", null).statusCode()).isNotIn(401, 403);
        assertThat(get("/actuator/health/liveness", null).statusCode()).isNotIn(401, 403);
        assertThat(get("/actuator/env", null).statusCode()).isEqualTo(401);
        assertThat(get("/actuator/env", Tokens.officer()).statusCode()).isEqualTo(403);
        assertThat(get("/api/guarded/v1/audit/verification", Tokens.officer()).statusCode()).isEqualTo(403);
    }

    @Test
    void makesNoSessionAndNoBrowserCaching() throws Exception {
        var answer = get("/api/guarded/v1/caller", Tokens.officer());

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).GET(), token);
    }

    private HttpResponse<String> post(String path, String token, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)), token);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token) throws Exception {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
