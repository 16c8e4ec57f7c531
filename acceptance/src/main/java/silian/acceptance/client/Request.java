package silian.acceptance.client;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request, unchanged however often it is sent.
 *
 * @param method HTTP method
 * @param path path and query below the gateway
 * @param body the body as text, {@code null} for none
 * @param headers request headers but {@code Authorization}
 */
public record Request(String method, String path, @Nullable String body, Map<String, String> headers) {

    /** Sorted, because a map may hand out its entries in another order the next time: a command stays the same text. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    public Request {
        headers = Map.copyOf(headers);
    }

    public static Request get(String path) {
        return new Request("GET", path, null, Map.of());
    }

    /** A command; without content the body is an empty object. */
    public static Request post(String path, Object content) {
        return new Request("POST", path, JSON.writeValueAsString(content),
                Map.of("Content-Type", "application/json"));
    }

    public static Request upload(String path, String contentType, String content) {
        return new Request("POST", path, content, Map.of("Content-Type", contentType));
    }

    /** The same request under an idempotency key (IETF draft-ietf-httpapi-idempotency-key-header). */
    public Request keyed(String key) {
        return with("Idempotency-Key", key);
    }

    public Request with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(method, path, body, more);
    }

    /** Whether sending it twice has the effect of sending it once. */
    public boolean isRepeatable() {
        return method.equals("GET") || headers.containsKey("Idempotency-Key");
    }

    /** The body to send. */
    public BodyPublisher publisher() {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }
}
