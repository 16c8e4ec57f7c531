package silian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityServer
class MachineTests {

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void visit() {
        visitor = new Visitor(port);
    }

    @Test
    void givesAMachineItsTokenForItsSecret() throws Exception {
        var answer = withSecret("university-10929", Surroundings.CLIENT_SECRET, "graduates:write");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        var claims = Visitor.claims(Visitor.json(answer));
        assertThat(claims.getSubject()).isEqualTo("university-10929");
        assertThat(claims.getAudience()).containsExactly("silian");
        assertThat(claims.getStringListClaim("roles")).containsExactly("UNIVERSITY");
        assertThat(claims.getStringClaim("tenant")).isEqualTo("10929");
        assertThat(claims.getStringClaim("scope")).isEqualTo("graduates:write");
        assertThat(Visitor.json(answer).has("refresh_token")).isFalse();
    }

    @Test
    void givesAMachineItsTokenForItsSignature() throws Exception {
        var answer = withSignature(Surroundings.UNIVERSITY_KEY, "university-10525");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        assertThat(Visitor.claims(Visitor.json(answer)).getStringClaim("tenant")).isEqualTo("10525");
    }

    @Test
    void refusesAnybodyElse() throws Exception {
        assertThat(withSecret("university-10929", "wrong", "graduates:write").statusCode()).isEqualTo(401);
        assertThat(withSecret("nobody", "wrong", "graduates:write").statusCode()).isEqualTo(401);
        assertThat(withSecret("university-10525", Surroundings.CLIENT_SECRET, "").statusCode()).isEqualTo(401);
        assertThat(withSecret("university-10929", Surroundings.CLIENT_SECRET, "everything").statusCode())
                .isEqualTo(400);
        var strangersKey = new RSAKeyGenerator(2048).keyID("university").generate();
        assertThat(withSignature(strangersKey, "university-10525").statusCode()).isEqualTo(401);
        assertThat(withSignature(Surroundings.UNIVERSITY_KEY, "university-10929").statusCode()).isEqualTo(401);
        var asApp = Visitor.form(Map.of("grant_type", "client_credentials", "client_id", "silian-mobile"));
        assertThat(visitor.post("/oauth2/token", asApp, null).statusCode()).isIn(400, 401);
    }

    @Test
    void tellsAMachineThatIsNoUserSoInTheHeaderOfBearerTokens() throws Exception {
        var token = Visitor.json(withSecret("university-10929", Surroundings.CLIENT_SECRET, "graduates:write"))
                .get("access_token").asString();

        var refused = visitor.get("/userinfo", token);

        assertThat(refused.statusCode()).isIn(401, 403);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer error=");
        assertThat(refused.body()).isEmpty();
    }

    private HttpResponse<String> withSecret(String client, String secret, String scope) throws Exception {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var form = new LinkedHashMap<>(Map.of("grant_type", "client_credentials"));
        if (!scope.isEmpty()) {
            form.put("scope", scope);
        }
        return visitor.post("/oauth2/token", Visitor.form(form), "Basic " + basic);
    }

    private HttpResponse<String> withSignature(RSAKey key, String client) throws Exception {
        var claims = new JWTClaimsSet.Builder().issuer(client).subject(client)
                .audience("http://127.0.0.1:8080/oauth2/token").jwtID(UUID.randomUUID().toString())
                .expirationTime(new Date(System.currentTimeMillis() + 60_000)).build();
        var assertion = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        assertion.sign(new RSASSASigner(key));
        return visitor.post("/oauth2/token",
                Visitor.form(Map.of("grant_type", "client_credentials", "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", "client_id", client,
                        "client_assertion",
                        assertion.serialize(), "scope", "graduates:write")),
                null);
    }
}
