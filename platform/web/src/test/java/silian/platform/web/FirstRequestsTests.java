package silian.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.web.server.WebServer;

class FirstRequestsTests {

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void asksOpenAndGuardedPathsWhateverTheAnswer() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(asked.size() % 2 == 0 ? 401 : 404, -1);
            exchange.close();
        });
        server.start();
        try {
            run(server.getAddress().getPort());
        } finally {
            server.stop(0);
        }

        assertThat(asked).hasSizeGreaterThan(20).contains("GET /api/bakery/v1/first-request",
                "POST /api/bakery/v1/first-request", "GET /api/bakery/openapi/first-request");
    }

    @Test
    void failNoStart() {
        assertThatNoException().isThrownBy(() -> run(1));
    }

    private static void run(int port) {
        var server = mock(WebServer.class);
        when(server.getPort()).thenReturn(port);
        new FirstRequests(server, "bakery").run(new DefaultApplicationArguments());
    }
}
