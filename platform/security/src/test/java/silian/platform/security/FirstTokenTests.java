package silian.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class FirstTokenTests {

    private static final byte[] NO_KEYS = "{\"keys\":[]}".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void letsTheKeysBeFetched() throws Exception {
        var issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, NO_KEYS.length);
            exchange.getResponseBody().write(NO_KEYS);
            exchange.close();
        });
        issuer.start();
        try {
            run(decoder(issuer.getAddress().getPort()));
        } finally {
            issuer.stop(0);
        }

        assertThat(asked).hasPositiveValue();
    }

    @Test
    void failsNoStartWhileTheIssuerIsDown() {
        assertThatNoException().isThrownBy(() -> run(decoder(1)));
    }

    private static JwtDecoder decoder(int port) {
        return NimbusJwtDecoder.withJwkSetUri("http://127.0.0.1:" + port + "/oauth2/jwks").build();
    }

    private static void run(JwtDecoder decoder) {
        new FirstToken(decoder).run(new DefaultApplicationArguments());
    }
}
