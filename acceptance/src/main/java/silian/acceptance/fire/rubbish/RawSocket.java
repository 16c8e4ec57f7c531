package silian.acceptance.fire.rubbish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sends bytes that no HTTP client would, and reads what comes until the other side closes. */
final class RawSocket {

    private static final int CONNECT_MS = 2_000;
    /** Longer than the gateway gives a service, so that its answer is waited for. */
    private static final int READ_MS = 8_000;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private RawSocket() {}

    /** @param hangUp whether to say nothing more after these bytes, so that the other side sees an early end */
    static Answered exchange(URI gateway, byte[] request, boolean hangUp) {
        var came = new ByteArrayOutputStream();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()), CONNECT_MS);
            socket.setSoTimeout(READ_MS);
            socket.getOutputStream().write(request);
            if (hangUp) {
                socket.shutdownOutput();
            }
            var buffer = new byte[8_192];
            int read = 0;
            while (read >= 0 && !isWhole(came.toByteArray())) {
                came.write(buffer, 0, read);
                read = socket.getInputStream().read(buffer);
            }
        } catch (IOException cutOrSilent) {
            // what came before counts
        }
        return parse(came.toByteArray()).unpacked();
    }

    private static boolean isWhole(byte[] came) {
        int end = indexOf(came, END_OF_HEAD, 0);
        var answered = parse(came);
        if (end < 0 || answered.status() == 0) {
            return false;
        }
        var told = answered.header("content-length").map(Integer::parseInt);
        return told.isPresent()
                ? answered.body().length >= told.get()
                : new String(came, StandardCharsets.ISO_8859_1).endsWith("0\r\n\r\n");
    }

    static Answered parse(byte[] came) {
        int end = indexOf(came, END_OF_HEAD, 0);
        var head = new String(came, 0, Math.max(end, 0), StandardCharsets.ISO_8859_1);
        if (end < 0 || !head.matches("(?s)HTTP/1\\.[01] \\d{3}.*")) {
            return Answered.nothing();
        }
        int status = Integer.parseInt(head.substring(9, 12));
        var rest = Arrays.copyOfRange(came, end + END_OF_HEAD.length, came.length);
        if (status == 100) {
            return parse(rest);
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        head.lines().skip(1).forEach(line -> {
            int colon = Math.max(line.indexOf(':'), 0);
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        });
        return new Answered(status, headers, body(headers, rest));
    }

    private static byte[] body(Map<String, List<String>> headers, byte[] rest) {
        if (headers.containsKey("transfer-encoding")) {
            return withoutChunks(rest);
        }
        var told = headers.getOrDefault("content-length", List.of()).stream().mapToInt(Integer::parseInt).findFirst();
        return told.isPresent() ? Arrays.copyOf(rest, Math.min(rest.length, told.getAsInt())) : rest;
    }

    /** RFC 9112 section 7.1. */
    private static byte[] withoutChunks(byte[] chunked) {
        var in = new ByteArrayInputStream(chunked);
        var whole = new ByteArrayOutputStream();
        while (true) {
            var size = new StringBuilder();
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                size.append((char) c);
            }
            var text = size.toString().strip();
            int length = text.isEmpty() ? 0 : Integer.parseInt(text.split(";")[0].strip(), 16);
            if (length == 0) {
                return whole.toByteArray();
            }
            var chunk = new byte[Math.min(length, in.available())];
            whole.write(chunk, 0, in.readNBytes(chunk, 0, chunk.length));
            in.skip(2);
        }
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
