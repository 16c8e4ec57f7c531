package silian.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@WithTestIssuer
class TestIssuerTests {

    @Test
    void publishesTheKeyItSignsWith() throws Exception {
        var keys = JWKSet.load(TestIssuer.running().jwksUri().toURL());
        var verifier = new RSASSAVerifier(keys.getKeys().getFirst().toRSAKey());

        assertThat(keys.getKeys()).noneMatch(key -> key.isPrivate());
        assertThat(SignedJWT.parse(Tokens.officer()).verify(verifier)).isTrue();
        assertThat(SignedJWT.parse(Tokens.signedWithAnotherKey()).verify(verifier)).isFalse();
    }

    @Test
    void givesTheClaimsOfTheRole() throws Exception {
        var claims = JWTParser.parse(Tokens.employerAgent("91420302MA48ABCD1X")).getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo(System.getProperty("silian.issuer"));
        assertThat(claims.getAudience()).containsExactly("silian");
        assertThat(claims.getStringListClaim("roles")).containsExactly("EMPLOYER_AGENT");
        assertThat(claims.getStringClaim("tenant")).isEqualTo("91420302MA48ABCD1X");
        assertThat(JWTParser.parse(Tokens.unsigned())).isInstanceOf(PlainJWT.class);
    }

    @Test
    void grantsOneDate() throws Exception {
        var grant = SignedJWT.parse(Tokens.backFillGrant(LocalDate.of(2022, 6, 1)));

        assertThat(grant.getHeader().getType().getType()).isEqualTo("back-fill+jwt");
        assertThat(grant.getJWTClaimsSet().getStringClaim("back_fill_date")).isEqualTo("2022-06-01");
    }

    @Test
    void keepsKeysOf32Bytes() throws Exception {
        for (var kind : new String[]{"personal-data", "blind-index", "pseudonym", "cursor"}) {
            var text = Files.readString(TestKeys.directory().resolve(kind + ".key"));
            assertThat(Base64.getDecoder().decode(text)).hasSize(32);
        }
        assertThat(TestKeys.phoneIndex("13872801234")).hasSize(43).isEqualTo(TestKeys.phoneIndex("13872801234"));
    }
}
