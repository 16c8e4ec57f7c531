package silian.gateway;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import silian.platform.testing.WithTestIssuer;

/** The whole gateway on a free port, without a registry; {@link Upstream} stands for every service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestIssuer
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"management.server.port=0",
        "eureka.client.enabled=false", "silian.gateway.limits.response=1s", "silian.gateway.limits.services.housing=3s",
        "silian.gateway.breaker.open=500ms", "silian.gateway.breaker.calls=10", "silian.gateway.breaker.at-least=10",
        "silian.gateway.breaker.trials=2", "silian.gateway.cors-origins=https://app.example",
        "silian.gateway.services=recruitment,housing,finance,enterprise,window",
        "silian.gateway.rate.per-second=100000", "silian.gateway.rate.burst=100000",
        "silian.gateway.sizes.upload=2MB", "silian.log.format=plain"})
@ContextConfiguration(initializers = Upstream.Registered.class)
@interface GatewayUnderTest {

    /** Made once for all test classes. */
    final class Servers {

        static final WireMockServer UPSTREAM = started();

        private Servers() {}

        private static WireMockServer started() {
            var server = new WireMockServer(
                    WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort().containerThreads(120)
                            .http2PlainDisabled(true));
            server.start();
            return server;
        }
    }
}
