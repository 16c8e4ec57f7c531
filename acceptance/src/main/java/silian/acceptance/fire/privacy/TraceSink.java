package silian.acceptance.fire.privacy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

/** A trace collector (OTLP over HTTP) that keeps every byte it is sent, unpacked, one file per message. */
final class TraceSink implements AutoCloseable {

    private final HttpServer server;
    private final Path folder;
    private final AtomicInteger messages = new AtomicInteger();

    TraceSink(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::keep);
        server.start();
    }

    /** What the processes are told as {@code SILIAN_OTLP_ENDPOINT}. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int messages() {
        return messages.get();
    }

    Path folder() {
        return folder;
    }

    private void keep(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if ("gzip".equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
                try (var packed = new GZIPInputStream(new ByteArrayInputStream(body))) {
                    body = packed.readAllBytes();
                }
            }
            Files.write(folder.resolve("%06d.bin".formatted(messages.incrementAndGet())), body);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
