package silian.acceptance.fire.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import silian.acceptance.client.Logins.Tokens;

/** Every way we know to come without a good access token, by name; each a value of the {@code Authorization} header. */
final class BadTokens {

    /** Just beyond what the clocks of issuer and service may differ by (30 s). */
    private static final Duration JUST_PAST = Duration.ofSeconds(40);
    private static final Duration CLOCK_OFF = Duration.ofMinutes(10);

    private final Forgery forgery;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    /**
     * @param login what the issuer really gave at a login
     * @param grant a real grant for a past date
     */
    BadTokens(Forgery forgery, Tokens login, String grant) {
        this.forgery = forgery;
        claims();
        signatures();
        misused(login, grant);
        malformed(login.access());
    }

    Map<String, String> all() {
        return Map.copyOf(tokens);
    }

    private void claims() {
        bearer("expired 10 minutes ago", forgery.signed(claims -> claims.expirationTime(in(CLOCK_OFF.negated()))));
        bearer("expired just now", forgery.signed(claims -> claims.expirationTime(in(JUST_PAST.negated()))));
        bearer("never expires", forgery.signed(claims -> claims.expirationTime(null)));
        bearer("not valid before 10 minutes from now", forgery.signed(claims -> claims.notBeforeTime(in(CLOCK_OFF))
                .expirationTime(in(CLOCK_OFF.multipliedBy(2)))));
        bearer("issued 10 minutes from now", forgery.signed(claims -> claims.notBeforeTime(null)
                .issueTime(in(CLOCK_OFF)).expirationTime(in(CLOCK_OFF.multipliedBy(2)))));
        bearer("another audience", forgery.signed(claims -> claims.audience("somebody-else")));
        bearer("no audience", forgery.signed(claims -> claims.audience((String) null)));
        bearer("another issuer", forgery.signed(claims -> claims.issuer("http://issuer.example")));
        bearer("almost the issuer", forgery.signed(claims -> claims.issuer(forgery.issuer() + "/")));
        bearer("no issuer", forgery.signed(claims -> claims.issuer(null)));
    }

    private void signatures() {
        var flawless = forgery.claims().build();
        bearer("alg none", new PlainJWT(flawless).serialize());
        var good = forgery.signed(claims -> claims);
        var parts = good.split("\\.");
        for (var none : List.of("none", "None", "NONE", "nOnE")) {
            var header = base64("{\"alg\":\"" + none + "\",\"typ\":\"at+jwt\"}");
            bearer("alg " + none + " with a signature", header + "." + parts[1] + "." + parts[2]);
            bearer("alg " + none + " and nothing", header + "." + parts[1] + ".");
        }
        try {
            var key = forgery.key().toRSAPublicKey();
            bearer("HS256 with the public key (DER)", forgery.macked(key.getEncoded()));
            bearer("HS256 with the public key (PEM)", forgery.macked(("-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(key.getEncoded())
                    + "\n-----END PUBLIC KEY-----\n").getBytes(StandardCharsets.US_ASCII)));
            bearer("HS256 with the modulus", forgery.macked(forgery.key().getModulus().decode()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        bearer("another key under the same key id", forgery.signedWithOther(
                forgery.header(JWSAlgorithm.RS256).build()));
        bearer("another key in the header", forgery.signedWithOther(forgery.header(JWSAlgorithm.RS256)
                .jwk(forgery.otherKey().toPublicJWK()).build()));
        bearer("another key at an address", forgery.signedWithOther(forgery.header(JWSAlgorithm.RS256)
                .jwkURL(URI.create("http://127.0.0.1:1/keys")).build()));
        bearer("an algorithm nobody agreed on", forgery.signed(forgery.header(JWSAlgorithm.RS512).build(),
                claims -> claims));
        bearer("unknown key id", forgery.signed(new com.nimbusds.jose.JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("../../keys").type(new JOSEObjectType("at+jwt")).build(), claims -> claims));
        bearer("tampered payload", parts[0] + "." + base64(flawless.toString().replace("OPS", "OFFICER")) + "."
                + parts[2]);
        bearer("signature cut short", good.substring(0, good.length() - 8));
        bearer("no signature", parts[0] + "." + parts[1] + ".");
        bearer("another token's signature", parts[0] + "." + parts[1] + "."
                + forgery.signed(claims -> claims).split("\\.")[2]);
    }

    private void misused(Tokens login, String grant) {
        bearer("a refresh token", login.refresh());
        bearer("an id token", login.id());
        bearer("a grant for a past date", grant);
        bearer("another type", forgery.signed(forgery.header(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("logout+jwt")).build(), claims -> claims));
    }

    private void malformed(String access) {
        bearer("nothing", "");
        bearer("not a token", "a.b.c");
        bearer("dots", "..");
        bearer("a long text", "x".repeat(6000));
        bearer("an encrypted one", "e30.e30.e30.e30.e30");
        tokens.put("a password", "Basic " + Base64.getEncoder().encodeToString(
                "officer:example".getBytes(StandardCharsets.US_ASCII)));
        tokens.put("another scheme", "Token " + access);
        tokens.put("two tokens", "Bearer " + access + " " + access);
    }

    private void bearer(String name, String token) {
        tokens.put(name, "Bearer " + token);
    }

    private static Date in(Duration from) {
        return Date.from(Instant.now().plus(from));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
