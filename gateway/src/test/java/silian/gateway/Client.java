package silian.gateway;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls the gateway; raw where a library would tidy the request up first. */
final class Client {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
    }

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    Client(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).method(method, body)
                .timeout(Duration.ofSeconds(10));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Begins to send a file, waits until the gateway wants its body, sends a part of it and cuts the connection. */
    void hangsUpWhileUploading(String path, String token) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            var head = ("POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: text/csv\r\n"
                    + "Content-Length: 1000000\r\nExpect: 100-continue\r\n\r\n").formatted(path, token);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            var first = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            if (!first.equals("HTTP/1.1 100")) {
                throw new IOException("the gateway does not want the body: " + first);
            }
            socket.getOutputStream().write("x".repeat(100_000).getBytes(StandardCharsets.ISO_8859_1));
            // leaves with a reset, as a phone that lost its network is seen
            socket.setSoLinger(true, 0);
        }
    }

    /** @return the whole answer to a request line that no client library would send */
    String raw(String target) throws IOException {
        return bytes("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /**
     * Goes on sending when the answer has already begun.
     *
     * @return the whole answer
     */
    String goesOn(String first, String rest) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(first.getBytes(StandardCharsets.ISO_8859_1));
            var begun = (char) socket.getInputStream().read();
            socket.getOutputStream().write(rest.getBytes(StandardCharsets.ISO_8859_1));
            return begun + new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** @return the whole answer to what may be no request at all */
    String bytes(String request) throws IOException {
        return bytes(request, false);
    }

    /**
     * @param hangsUp whether the caller says nothing more, so that whatever is missing never comes
     * @return the whole answer, empty if there was none
     */
    String bytes(String request, boolean hangsUp) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            if (hangsUp) {
                socket.shutdownOutput();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends requests over one connection that is kept, and leaves when so many of them are answered with 200. */
    void bytes(String requests, int answers) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
            var came = new StringBuilder();
            while (came.toString().split("HTTP/1.1 200 ", -1).length <= answers) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    throw new IOException("the gateway leaves after " + came);
                }
                came.append((char) next);
            }
        }
    }
}
