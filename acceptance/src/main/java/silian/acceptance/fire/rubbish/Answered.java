package silian.acceptance.fire.rubbish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param status HTTP status, 0 if nothing that is HTTP came
 * @param headers by name in small letters
 * @param body as it came
 */
record Answered(int status, Map<String, List<String>> headers, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answered nothing() {
        return new Answered(0, Map.of(), new byte[0]);
    }

    /** The same without the compression that the caller asked for. */
    Answered unpacked() {
        if (header("content-encoding").filter("gzip"::equals).isEmpty() || body.length == 0) {
            return this;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new Answered(status, headers, in.readAllBytes());
        } catch (IOException cutOff) {
            return this;
        }
    }

    /** The media type without its parameters. */
    Optional<String> mediaType() {
        return header("content-type").map(type -> type.split(";")[0].strip().toLowerCase(Locale.ROOT));
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    @Nullable
    JsonNode json() {
        try {
            return body.length == 0 ? null : JSON.readTree(body);
        } catch (JacksonException notJson) {
            return null;
        }
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
