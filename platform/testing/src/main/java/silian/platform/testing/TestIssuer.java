package silian.platform.testing;

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
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * An issuer for tests: one per JVM, on a free loopback port, answering {@code /oauth2/jwks} with the key it signs with.
 * Starting it sets the system properties {@code silian.issuer} and {@code silian.jwks-uri}, so that every service
 * started afterwards in this JVM trusts it. Tokens come from {@link Tokens}.
 */
public final class TestIssuer {

    private static final String JWKS_PATH = "/oauth2/jwks";

    private final RSAKey key = newKey("test");
    private final RSAKey foreignKey = newKey("foreign");
    private final URI uri;

    private static final class Running {
        static final TestIssuer INSTANCE = new TestIssuer();
    }

    private TestIssuer() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keys = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext(JWKS_PATH, exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(keys);
                }
            });
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            server.start();
            uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the test issuer", e);
        }
    }

    /** The issuer of this JVM, started on first use; the system properties are set again on every call. */
    public static TestIssuer running() {
        var issuer = Running.INSTANCE;
        System.setProperty("silian.issuer", issuer.issuer());
        System.setProperty("silian.jwks-uri", issuer.jwksUri().toString());
        return issuer;
    }

    /** The {@code iss} of its tokens. */
    public String issuer() {
        return uri.toString();
    }

    /** Where its public keys are (RFC 7517). */
    public URI jwksUri() {
        return uri.resolve(JWKS_PATH);
    }

    /** Signs claims with the published key. */
    public String sign(String type, JWTClaimsSet claims) {
        return sign(key, type, claims);
    }

    /** Signs claims with a key that it does not publish, under the published key's id. */
    String forge(String type, JWTClaimsSet claims) {
        return sign(foreignKey, type, claims);
    }

    private String sign(RSAKey with, String type, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType(type))
                    .keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).algorithm(JWSAlgorithm.RS256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }
}
