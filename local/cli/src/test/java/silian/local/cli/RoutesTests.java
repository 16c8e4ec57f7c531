package silian.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway that has not heard of a service yet. */
class RoutesTests {

    private static final String UNHEARD_OF = "/api/housing/openapi";

    /** How often each path was asked for. */
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private HttpServer gateway;
    private int heardOfAfter;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var times = asked.merge(path, 1, Integer::sum);
            exchange.sendResponseHeaders(path.equals(UNHEARD_OF) && times <= heardOfAfter ? 503 : 200, -1);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void areAwaitedUntilEachLeadsToItsService() {
        heardOfAfter = 2;

        routes().untilOpen(Duration.ofSeconds(20));

        assertThat(asked).containsOnlyKeys("/api/identity/openapi", "/api/enterprise/openapi",
                "/api/recruitment/openapi", UNHEARD_OF, "/api/finance/openapi").containsEntry(UNHEARD_OF, 3)
                .containsEntry("/api/finance/openapi", 1);
    }

    @Test
    void areToldByNameIfTheyStayClosed() {
        heardOfAfter = Integer.MAX_VALUE;

        assertThatExceptionOfType(Trouble.class).isThrownBy(() -> routes().untilOpen(Duration.ofMillis(1)))
                .withMessageContaining("housing-service is ready, but the gateway does not lead to it");
    }

    private Routes routes() {
        return new Routes("http://127.0.0.1:" + gateway.getAddress().getPort());
    }
}
