package silian.platform.events.consuming;

import java.util.List;
import org.bson.Document;

/**
 * A source aggregate whose events wait, in order, because the first of them could not be applied.
 *
 * @param id {@code <topic>|<key>}
 * @param topic where its events are published
 * @param key the aggregate's id
 * @param entries in the order they are to be applied
 */
record ParkedAggregate(String id, String topic, String key, List<ParkedEvent> entries) {

    ParkedAggregate {
        entries = List.copyOf(entries);
    }

    static ParkedAggregate of(Document stored) {
        return new ParkedAggregate(stored.getString("_id"), stored.getString("topic"), stored.getString("key"),
                stored.getList("entries", Document.class, List.of()).stream().map(ParkedEvent::of).toList());
    }

    static String idOf(String topic, String key) {
        return topic + "|" + key;
    }
}
