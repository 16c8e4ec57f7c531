package silian.acceptance.replay;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Which ids the platform gave to what the year calls by its own names. */
final class Ledger {

    private final Map<String, String> ids = new ConcurrentHashMap<>();

    void put(String kind, Object name, String id) {
        if (id.isEmpty()) {
            throw new IllegalStateException("the platform gave no id to " + kind + " " + name);
        }
        ids.put(kind + "/" + name, id);
    }

    boolean has(String kind, Object name) {
        return ids.containsKey(kind + "/" + name);
    }

    String get(String kind, Object name) {
        return Objects.requireNonNull(ids.get(kind + "/" + name), () -> "there is no " + kind + " " + name + " yet");
    }
}
