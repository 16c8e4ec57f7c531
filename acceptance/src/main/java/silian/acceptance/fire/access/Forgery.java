package silian.acceptance.fire.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Makes tokens: with the issuer's own key, of which the platform under fire has only one, and with others. */
final class Forgery {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final String issuer;
    private final RSAKey key;
    private final RSAKey otherKey;

    /** @param keys the key directory of the platform under fire */
    Forgery(String issuer, Path keys) {
        this.issuer = issuer;
        try {
            this.key = JWKSet.load(keys.resolve("signing-keys.jwks.json").toFile()).getKeys().getFirst().toRSAKey();
            this.otherKey = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("the issuer's keys cannot be used", e);
        }
    }

    String issuer() {
        return issuer;
    }

    RSAKey key() {
        return key;
    }

    RSAKey otherKey() {
        return otherKey;
    }

    /** A flawless access token, but for what is changed. */
    String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(header(JWSAlgorithm.RS256).build(), change);
    }

    /** The same under a header of one's own, signed with the issuer's key. */
    String signed(JWSHeader header, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(header, signer(key), change);
    }

    /** The same, signed with a key that is not the issuer's, under the issuer's key id. */
    String signedWithOther(JWSHeader header) {
        return signed(header, signer(otherKey), claims -> claims);
    }

    /** The same, "signed" with a shared secret. */
    String macked(byte[] secret) {
        try {
            return signed(header(JWSAlgorithm.HS256).build(), new MACSigner(secret), claims -> claims);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).type(new JOSEObjectType("at+jwt"));
    }

    JWTClaimsSet.Builder claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(issuer).subject("forged-" + UUID.randomUUID()).audience("silian")
                .issueTime(Date.from(now)).notBeforeTime(Date.from(now)).expirationTime(Date.from(now.plus(LIFE)))
                .claim("roles", List.of("OPS")).claim("tenant", "420302").claim("client_id", "silian-staff");
    }

    private String signed(JWSHeader header, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            var token = new SignedJWT(header, change.apply(claims()).build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner signer(RSAKey with) {
        try {
            return new RSASSASigner(with);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
