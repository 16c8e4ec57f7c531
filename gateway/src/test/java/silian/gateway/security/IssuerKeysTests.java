package silian.gateway.security;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.Curve;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssuerKeysTests {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final WireMockServer issuer = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());

    @BeforeEach
    void start() throws Exception {
        issuer.start();
        publishes("first");
    }

    @AfterEach
    void stop() {
        issuer.stop();
    }

    @Test
    void asksSeldomHoweverManyKeysAreInvented() throws Exception {
        var keys = keys(LONG, PAUSE);
        for (int i = 0; i < 50; i++) {
            assertThat(found(keys, "invented-" + i)).isEmpty();
        }

        assertThat(found(keys, "first")).hasSize(1);
        issuer.verify(2, getRequestedFor(anyUrl()));
    }

    @Test
    void findsANewKeyAtOnce() throws Exception {
        var keys = keys(LONG, PAUSE);
        assertThat(found(keys, "first")).hasSize(1);

        publishes("second");
        assertThat(found(keys, "second")).hasSize(1);
    }

    @Test
    void forgetsAWithdrawnKey() throws Exception {
        var keys = keys(Duration.ofMillis(200), Duration.ofMillis(50));
        assertThat(found(keys, "first")).hasSize(1);

        publishes("second");
        await().atMost(Duration.ofSeconds(5)).until(() -> found(keys, "first").isEmpty());
    }

    @Test
    void keepsTheLastKeysWhileTheIssuerIsDown() throws Exception {
        var keys = keys(Duration.ofMillis(200), Duration.ofMillis(50));
        assertThat(found(keys, "first")).hasSize(1);

        issuer.resetAll();
        issuer.stubFor(get(anyUrl()).willReturn(serverError()));
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            assertThat(found(keys, "first")).hasSize(1);
            return issuer.findAll(getRequestedFor(anyUrl())).size() >= 2;
        });
    }

    @Test
    void saysNothingAboutATokenBeforeItHasKeys() throws Exception {
        issuer.resetAll();
        issuer.stubFor(get(anyUrl()).willReturn(serverError()));
        var keys = keys(LONG, Duration.ofMillis(50));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> found(keys, "first")).isInstanceOf(KeySourceException.class);
        }

        publishes("first");
        await().ignoreException(KeySourceException.class).atMost(Duration.ofSeconds(5))
                .until(() -> found(keys, "first").size() == 1);
    }

    private IssuerKeys keys(Duration life, Duration pause) {
        return new IssuerKeys(URI.create(issuer.baseUrl() + "/oauth2/jwks"), life, pause);
    }

    private static List<JWK> found(IssuerKeys keys, String id) throws KeySourceException {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
    }

    private void publishes(String id) throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).keyID(id).generate().toPublicJWK();
        issuer.resetAll();
        issuer.stubFor(get(anyUrl()).willReturn(okJson(new JWKSet(key).toString())));
    }
}
