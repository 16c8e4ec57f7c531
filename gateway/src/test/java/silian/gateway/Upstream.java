package silian.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What the gateway finds behind every service name; it counts what reaches it. */
final class Upstream {

    private static final WireMockServer SERVER = GatewayUnderTest.Servers.UPSTREAM;

    private Upstream() {}

    /** Forgets all, then answers everything with 200. */
    static void answersAll() {
        SERVER.resetAll();
        SERVER.stubFor(any(anyUrl()).atPriority(10).willReturn(ok("here")));
    }

    static void answers(String path, ResponseDefinitionBuilder answer) {
        SERVER.stubFor(any(urlPathEqualTo(path)).atPriority(1).willReturn(answer));
    }

    /** One after the other; the last one from then on. */
    static void answersInTurn(String path, ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            var next = i + 1 < answers.length ? String.valueOf(i + 1) : String.valueOf(i);
            SERVER.stubFor(any(urlPathEqualTo(path)).atPriority(1).inScenario(path)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : String.valueOf(i)).willReturn(answers[i])
                    .willSetStateTo(next));
        }
    }

    static int calls() {
        return seen().size();
    }

    static List<LoggedRequest> seen() {
        return SERVER.findAll(anyRequestedFor(anyUrl()));
    }

    /**
     * Registers the upstream for all services, for {@code finance} a port on which nobody listens, for {@code window}
     * both.
     */
    static final class Registered implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var port = SERVER.port();
            Stream.of("recruitment-service", "housing-service", "identity")
                    .forEach(name -> register(context, name, port));
            register(context, "finance-service", closedPort());
            register(context, "window-service", closedPort(), port);
        }

        private static void register(ConfigurableApplicationContext context, String name, int... ports) {
            for (int i = 0; i < ports.length; i++) {
                TestPropertyValues.of("spring.cloud.discovery.client.simple.instances." + name + "[" + i
                        + "].uri=http://127.0.0.1:" + ports[i]).applyTo(context);
            }
        }

        private static int closedPort() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
