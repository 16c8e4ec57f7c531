package silian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityServer
class IssuerRulesTests {

    private static int numbers = 1000;

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void visit() throws Exception {
        Surroundings.agencyWorks();
        visitor = new Visitor(port);
        var phone = "1377280" + numbers++;
        visitor.askForSmsCode(phone);
        visitor.sendSmsCode(phone, Surroundings.codeSentTo(phone));
    }

    @Test
    void tellsAppsWhereThingsAre() throws Exception {
        var metadata = visitor.get("/.well-known/openid-configuration", null);

        assertThat(metadata.statusCode()).isEqualTo(200);
        assertThat(Visitor.json(metadata).get("issuer").asString()).isEqualTo("http://127.0.0.1:8080");
        assertThat(metadata.body()).contains("http://127.0.0.1:8080/oauth2/token", "\"S256\"")
                .doesNotContain("end_session_endpoint");
        var keys = JWKSet.parse(visitor.get("/oauth2/jwks", null).body());
        assertThat(keys.getKeys()).hasSize(1).noneMatch(key -> key.isPrivate());
    }

    @Test
    void refusesAnAppWithoutProofKey() throws Exception {
        refusesToAuthorize(Map.of("code_challenge", "", "code_challenge_method", ""));
        refusesToAuthorize(Map.of("code_challenge_method", "plain"));
    }

    @Test
    void refusesAWrongVerifierOrNone() throws Exception {
        assertThat(visitor.exchange("silian-mobile", visitor.code("silian-mobile"), "x".repeat(50)).statusCode())
                .isIn(400, 401);
        var withoutVerifier = Visitor.form(Map.of("grant_type", "authorization_code", "client_id", "silian-mobile",
                "code", visitor.code("silian-mobile"), "redirect_uri", Visitor.CALLBACK));
        assertThat(visitor.post("/oauth2/token", withoutVerifier, null).statusCode()).isIn(400, 401);
    }

    @Test
    void sendsNobodyToAStrangeAddress() throws Exception {
        for (var strange : new String[]{"http://evil.example/callback", "http://127.0.0.1:8080/other",
                "http://127.0.0.1.evil.example/callback", "http://localhost:8080/callback"}) {
            var answer = visitor.get(visitor.authorizePath("silian-mobile", Map.of("redirect_uri", strange)), null);
            assertThat(answer.statusCode()).as(strange).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
        var anotherPort = visitor.get(
                visitor.authorizePath("silian-mobile", Map.of("redirect_uri", "http://127.0.0.1:53211/callback")),
                null);
        assertThat(anotherPort.headers().firstValue("Location").orElse(""))
                .startsWith("http://127.0.0.1:53211/callback?code=");
    }

    @Test
    void knowsNoOtherApp() throws Exception {
        assertThat(visitor.get(visitor.authorizePath("nobody", Map.of()), null).statusCode()).isEqualTo(400);
    }

    @Test
    void believesNoUnsignedToken() throws Exception {
        var claims = new JWTClaimsSet.Builder().issuer("http://127.0.0.1:8080").audience("silian").subject("x")
                .claim("roles", new String[]{"OPS"}).expirationTime(new Date(System.currentTimeMillis() + 60_000))
                .build();

        assertThat(visitor.get("/api/identity/v1/me", new PlainJWT(claims).serialize()).statusCode()).isEqualTo(401);
        assertThat(visitor.get("/api/identity/v1/me", null).statusCode()).isEqualTo(401);
        assertThat(visitor.get("/userinfo", null).statusCode()).isEqualTo(401);
    }

    @Test
    void takesNoIdTokenForAnAccessToken() throws Exception {
        var tokens = visitor.tokens("silian-mobile");

        assertThat(visitor.get("/api/identity/v1/me", tokens.get("id_token").asString()).statusCode()).isEqualTo(401);
        assertThat(visitor.get("/api/identity/v1/me", tokens.get("access_token").asString()).statusCode())
                .isEqualTo(200);
    }

    private void refusesToAuthorize(Map<String, String> changes) throws Exception {
        var answer = visitor.get(visitor.authorizePath("silian-mobile", changes), null);

        assertThat(answer.headers().firstValue("Location").orElse("")).contains("error=invalid_request")
                .doesNotContain("code=");
    }
}
