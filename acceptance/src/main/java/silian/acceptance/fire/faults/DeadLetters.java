package silian.acceptance.fire.faults;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import tools.jackson.databind.JsonNode;

/** What ops do about the dead letters of a service, through the gateway. */
final class DeadLetters {

    private final PlatformClient client;
    private final Session ops;
    private final String path;

    DeadLetters(FaultyPlatform platform, String service) {
        this.client = platform.client();
        this.ops = platform.cast().staff("ops");
        this.path = "/api/" + service + "/v1/dead-letters";
    }

    /** All parked aggregates. */
    List<JsonNode> list() {
        return client.expect(Request.get(path + "?limit=200"), ops).body().path("items").valueStream().toList();
    }

    /** Whether an aggregate waits. */
    boolean has(String topic, String key) {
        return list().stream().anyMatch(letter -> letter.path("id").asString().equals(topic + "|" + key));
    }

    /** The waiting events of an aggregate with their payloads. */
    JsonNode inspect(String topic, String key) {
        return client.expect(Request.get(path + "/" + id(topic, key)), ops).body();
    }

    /** Tries to apply them again: {@code {applied, waiting, failure?}}. */
    JsonNode redrive(String topic, String key) {
        return client.expect(Request.post(path + "/" + id(topic, key) + "/re-drive", Map.of()), ops).body();
    }

    /** Gives up everything that waits of an aggregate, one after the other. */
    void discard(String topic, String key) {
        var waiting = inspect(topic, key).path("events");
        for (var event : waiting) {
            client.expect(Request.post(path + "/" + id(topic, key) + "/discards",
                    Map.of("partition", event.path("partition").asInt(), "offset", event.path("offset").asLong(),
                            "reason", "示例：故障演练")),
                    ops);
        }
    }

    private static String id(String topic, String key) {
        return URLEncoder.encode(topic + "|" + key, StandardCharsets.UTF_8);
    }
}
