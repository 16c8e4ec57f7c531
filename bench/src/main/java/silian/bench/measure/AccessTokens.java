package silian.bench.measure;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** Signs access tokens as the issuer would, with a key that lives as long as the measurement. */
public final class AccessTokens {

    private static final String ISSUER = "http://127.0.0.1:8080";
    private static final int KEY_BITS = 2048;
    private static final long SECONDS = 7_200;

    private final RSAKey key;

    public AccessTokens() {
        try {
            key = new RSAKeyGenerator(KEY_BITS).keyID("bench").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half as a JWK set (RFC 7517). */
    public String keys() {
        return new JWKSet(key).toString(true);
    }

    /** A token of the size and kind the platform's issuer gives an officer. */
    public String officer() {
        return of("bench-officer", "OFFICER", "420302");
    }

    /** A token for somebody with one role. */
    public String of(String subject, String role, String tenant) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder().issuer(ISSUER).subject(subject).audience("silian")
                .issueTime(Date.from(now)).notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(SECONDS))).jwtID("0123456789abcdef0123456789abcdef")
                .claim("roles", new String[]{role}).claim("tenant", tenant).claim("scope", "openid").build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** What makes a gateway or a service believe these tokens. */
    public Map<String, String> settings(String keysAddress) {
        return Map.of("SILIAN_ISSUER", ISSUER, "SILIAN_JWKS_URI", keysAddress);
    }
}
