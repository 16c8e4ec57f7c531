package silian.platform.events.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an outbox as it lies in the store.
 *
 * @param traceparent the trace that caused it, if any
 */
record StoredEvent(String id, long sequence, String type, Instant time, String data, @Nullable String traceparent) {

    static StoredEvent of(Document entry) {
        return new StoredEvent(entry.getString("id"), entry.get("sequence", Number.class).longValue(),
                entry.getString("type"), entry.getDate("time").toInstant(), entry.getString("data"),
                entry.getString("traceparent"));
    }

    byte[] bytes() {
        return data.getBytes(StandardCharsets.UTF_8);
    }
}
