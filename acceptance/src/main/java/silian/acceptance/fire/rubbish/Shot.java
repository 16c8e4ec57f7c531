package silian.acceptance.fire.rubbish;

import silian.acceptance.fire.description.ApiOperation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request in the making: first as it should be, then spoilt in one way. */
final class Shot {

    /** Stands for the caller's access token until the request is sent. */
    static final String TOKEN = "{token}";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A header or a query parameter; the latter already percent-encoded. */
    record Field(String name, String value) {

        /** What the other side takes for a query parameter's value: an ampersand that is not encoded ends it. */
        String asRead() {
            return value.split("&", 2)[0];
        }
    }

    final int index;
    final ApiOperation operation;
    final String caller;
    final Map<String, String> path = new LinkedHashMap<>();
    final List<Field> query = new ArrayList<>();
    final List<Field> headers = new ArrayList<>();

    String method;
    String protocol = "HTTP/1.1";
    /** Takes the place of path and query as documented. */
    @Nullable
    String target;
    @Nullable
    JsonNode json;
    /** Takes the place of the JSON body. */
    byte @Nullable [] bytes;
    /** Takes the place of everything. */
    byte @Nullable [] raw;
    /** Whether the connection may simply be cut: what was sent is no request. */
    boolean mayGoUnanswered;
    /** What was done to it. */
    String kind = "untouched";
    /** The property, parameter or header it was done to; empty if it was done to the request as a whole. */
    String aim = "";

    Shot(int index, ApiOperation operation, String caller) {
        this.index = index;
        this.operation = operation;
        this.caller = caller;
        this.method = operation.method();
    }

    void spoilt(String how, String what) {
        kind = how;
        aim = what;
    }

    /** Whether it still is a request for its operation and not for anything that a trick made of the path. */
    boolean isForItsOperation() {
        return target == null && raw == null && method.equals(operation.method());
    }

    Optional<String> header(String name) {
        return headers.stream().filter(field -> field.name().equalsIgnoreCase(name)).map(Field::value).findFirst();
    }

    /** Sets a header, or takes it away. */
    void set(String name, @Nullable String value) {
        headers.removeIf(field -> field.name().equalsIgnoreCase(name));
        if (value != null) {
            headers.add(new Field(name, value));
        }
    }

    String target() {
        if (target != null) {
            return target;
        }
        var text = operation.path();
        for (var value : path.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return query.isEmpty()
                ? text
                : text + "?" + String.join("&", query.stream().map(one -> one.name() + "=" + one.value()).toList());
    }

    byte[] body() {
        if (bytes != null) {
            return bytes;
        }
        return json == null ? new byte[0] : JSON.writeValueAsBytes(json);
    }

    boolean hasBody() {
        return bytes != null || json != null;
    }

    /** The request as it goes over the wire. */
    byte[] onTheWire(String token) {
        if (raw != null) {
            return new String(raw, StandardCharsets.ISO_8859_1).replace(TOKEN, token)
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
        var head = new StringBuilder(method).append(' ').append(target()).append(' ').append(protocol).append("\r\n");
        if (header("Host").isEmpty()) {
            head.append("Host: 127.0.0.1:8080\r\n");
        }
        head.append("Connection: close\r\n");
        headers.forEach(field -> head.append(field.name()).append(": ")
                .append(field.value().replace(TOKEN, token)).append("\r\n"));
        if (hasBody() && header("Content-Length").isEmpty() && header("Transfer-Encoding").isEmpty()) {
            head.append("Content-Length: ").append(body().length).append("\r\n");
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body());
        return out.toByteArray();
    }

    /** A command line that sends it, with the token left to be filled in. */
    String curl() {
        if (raw != null) {
            return "printf %s | nc 127.0.0.1 8080".formatted(quoted(raw));
        }
        var line = new StringBuilder("curl -i --path-as-is -X ").append(method).append(' ')
                .append(quoted(("http://127.0.0.1:8080" + target()).getBytes(StandardCharsets.UTF_8)));
        headers.forEach(field -> line.append(" -H ").append(quoted((field.name() + ": " + field.value()
                .replace(TOKEN, "$TOKEN")).getBytes(StandardCharsets.UTF_8)).replace("$TOKEN", "'\"$TOKEN\"$'")));
        if (hasBody()) {
            line.append(" --data-binary ").append(quoted(body()));
        }
        return line.toString();
    }

    /** For a POSIX-like shell with {@code $'...'}; what is long is cut, the index makes it whole again. */
    private static String quoted(byte[] bytes) {
        var text = new StringBuilder("$'");
        for (int i = 0; i < Math.min(bytes.length, 1500); i++) {
            int c = bytes[i] & 0xff;
            switch (c) {
                case '\'', '\\' -> text.append('\\').append((char) c);
                case '\r' -> text.append("\\r");
                case '\n' -> text.append("\\n");
                default -> text.append(c < ' ' || c > '~'
                        ? "\\x%02x".formatted(c).toLowerCase(Locale.ROOT)
                        : String.valueOf((char) c));
            }
        }
        return text.append(bytes.length > 1500 ? "...%d bytes'".formatted(bytes.length) : "'").toString();
    }
}
