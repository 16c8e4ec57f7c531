package silian.acceptance.fire.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The proxy before a real HTTP server, as a real HTTP client sees it. */
class FaultProxyTests {

    private static final Duration SHORT = Duration.ofMillis(600);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final AtomicInteger arrived = new AtomicInteger();
    private HttpServer server;
    private FaultProxy proxy;
    private HttpClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            arrived.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(new byte[100]);
            exchange.close();
        });
        server.start();
        proxy = FaultProxy.on(0, server.getAddress().getPort());
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        proxy.close();
        server.stop(0);
    }

    @Test
    void passesRequestsAndAnswersAndTellsWhatItSaw() throws Exception {
        assertThat(post()).isEqualTo(200);

        assertThat(proxy.connections()).isEqualTo(1);
        assertThat(proxy.requests().all()).containsExactly(new SeenRequests.Seen("POST", "/orders?a=1", "key-1"));
    }

    @Test
    void delaysAnswers() throws Exception {
        proxy.suffer(new Fault.Delay(Duration.ofMillis(200)));

        assertThat(timeOf(this::post)).isBetween(Duration.ofMillis(200), Duration.ofSeconds(3));
    }

    @Test
    void letsAnswersTrickle() throws Exception {
        // status line, headers and a body of 100 bytes
        proxy.suffer(new Fault.Throttle(500));

        assertThat(timeOf(this::post)).isBetween(Duration.ofMillis(200), Duration.ofSeconds(3));
    }

    @Test
    void swallowsRequestsInABlackHole() {
        proxy.suffer(new Fault.BlackHole());

        assertThatExceptionOfType(HttpTimeoutException.class).isThrownBy(() -> post(SHORT));
        assertThat(arrived).hasValue(0);
        assertThat(proxy.requests().all()).hasSize(1);
    }

    @Test
    void losesAnswersToRequestsThatArrived() {
        proxy.suffer(new Fault.LostAnswers());

        assertThatExceptionOfType(HttpTimeoutException.class).isThrownBy(() -> post(SHORT));
        assertThat(arrived).hasValue(1);
    }

    @Test
    void resetsConnectionsThatStandBeforeTheRequestArrives() throws Exception {
        post();
        proxy.suffer(new Fault.Reset());

        assertThatThrownBy(this::post).isInstanceOf(IOException.class).isNotInstanceOf(HttpTimeoutException.class);
        assertThat(arrived).hasValue(1);
    }

    @Test
    void refusesConnections() {
        proxy.suffer(new Fault.Refuse());

        assertThatExceptionOfType(ConnectException.class).isThrownBy(this::post)
                .isNotInstanceOf(HttpConnectTimeoutException.class);
    }

    @Test
    void leavesAttemptsToConnectUnanswered() throws Exception {
        post();
        proxy.suffer(new Fault.Unreachable());

        assertThatExceptionOfType(HttpConnectTimeoutException.class).isThrownBy(this::post);
    }

    @Test
    void isAsGoodAsNewAfterEveryFault() throws Exception {
        for (var fault : new Fault[]{new Fault.Refuse(), new Fault.Unreachable(), new Fault.BlackHole(),
                new Fault.Reset()}) {
            proxy.suffer(fault);
            proxy.suffer(Fault.none());

            assertThat(post()).as(fault.toString()).isEqualTo(200);
        }
    }

    private interface Call {
        int send() throws Exception;
    }

    private static Duration timeOf(Call call) throws Exception {
        long began = System.nanoTime();
        assertThat(call.send()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private int post() throws Exception {
        return post(LIMIT);
    }

    private int post(Duration limit) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + proxy.port() + "/orders?a=1"))
                .timeout(limit).header("Idempotency-Key", "key-1").POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return client.send(request, BodyHandlers.ofByteArray()).statusCode();
    }
}
