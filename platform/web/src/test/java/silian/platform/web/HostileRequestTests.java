package silian.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import silian.platform.testing.WithInfrastructure;

/** What no honest client sends is the sender's mistake: never a 500, never a stack trace, never a server's name. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.application.name=probe-service")
class HostileRequestTests {

    @LocalServerPort
    private int port;

    static Stream<String> requests() {
        var head = "GET /api/probe/v1/commands HTTP/1.1\r\n";
        var post = "POST /api/probe/v1/visits HTTP/1.1\r\n";
        var host = "Host: a\r\nConnection: close\r\n";
        return Stream.of("GET /api/probe/v1/<script> HTTP/1.1\r\n" + host + "\r\n",
                "GET /api/probe/v1/things/%zz HTTP/1.1\r\n" + host + "\r\n",
                "GET /api/probe/v1/things/%00 HTTP/1.1\r\n" + host + "\r\n",
                "GET /api/probe/v1/things/%2e%2e%2f%2e%2e HTTP/1.1\r\n" + host + "\r\n",
                "GET /api/probe/v1/things/a;b=c/d HTTP/1.1\r\n" + host + "\r\n",
                "GET /api/probe/v1/things/%C0%AF HTTP/1.1\r\n" + host + "\r\n",
                "GET /api/probe/v1/days?from=%zz HTTP/1.1\r\n" + host + "\r\n",
                "GET /api/probe/v1/numbers?limit=%FF%FE HTTP/1.1\r\n" + host + "\r\n",
                "GET /api/probe/v1/numbers?" + "a=1&".repeat(500) + "limit=0 HTTP/1.1\r\n" + host + "\r\n",
                "BREW /api/probe/v1/commands HTTP/1.1\r\n" + host + "\r\n", "nonsense\r\n\r\n",
                "GET /api/probe/v1/commands HTTP/9.9\r\n" + host + "\r\n",
                head + "Connection: close\r\n\r\n",
                head + host + "X-Long: " + "a".repeat(20_000) + "\r\n\r\n",
                head + host + "Business-Date: 2022-\u0001-01\r\n\r\n", head + host + "Business-Date: ''--\r\n\r\n",
                head + host + "No-Colon\r\n\r\n",
                head + host + "Idempotency-Key: " + "k".repeat(1000) + "\r\n\r\n",
                "GET /api/probe/v1/things/a HTTP/1.1\r\n" + host + "If-Match: \"\\\"\r\n\r\n",
                post + host + "Content-Type: application/json\r\nContent-Length: -5\r\n\r\n{}",
                post + host + "Content-Type: application/json\r\nContent-Length: x\r\n\r\n{}",
                post + host + "Content-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n{}",
                post + host + "Content-Type: */*\r\nContent-Length: 2\r\n\r\n{}",
                head + host + "Content-Type: */*\r\n\r\n",
                "GET /api/probe/v1/things/a HTTP/1.1\r\n" + host + "Content-Type: application/*+json\r\n\r\n",
                post + host + "Content-Type: ///\r\nContent-Length: 2\r\n\r\n{}",
                post + host + "Content-Type: application/json;charset=nope\r\nContent-Length: 2\r\n\r\n{}",
                post + host + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\na=b",
                post + host + "Content-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\na=b",
                post + host + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n",
                post + host + "Content-Type: application/json\r\nContent-Length: 3\r\n\r\n{\u0000}",
                "GET /api/probe/v1/things/a HTTP/1.1\r\n" + host + "Accept: ;;q=z\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isToldThatItIsWrong(String request) throws IOException {
        var answer = send(request);

        assertThat(answer).containsPattern("^HTTP/1.1 (4..|505) ");
        assertThat(answer).doesNotContain("Exception", "java.", "Tomcat", "<html", "Server:", "\tat ");
        assertThat(answer).contains("application/problem+json").contains("urn:silian:problem:");
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
