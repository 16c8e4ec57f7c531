package silian.platform.events.consuming;

import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A source aggregate whose events wait, in order, because the first of them could not be applied.
 *
 * @param id {@code <topic>|<key>}
 * @param topic where its events are published
 * @param key the aggregate's id
 * @param entries in the order they are to be applied, which is that of their sequence, however they came
 */
record ParkedAggregate(String id, String topic, String key, List<ParkedEvent> entries) {

    /** An event that tells no sequence could stand anywhere: nothing is applied before somebody has looked at it. */
    private static final Comparator<ParkedEvent> ORDER = Comparator.comparing(ParkedEvent::sequence,
            Comparator.nullsFirst(Comparator.naturalOrder()));

    ParkedAggregate {
        entries = entries.stream().sorted(ORDER).toList();
    }

    static ParkedAggregate of(Document stored) {
        return new ParkedAggregate(stored.getString("_id"), stored.getString("topic"), stored.getString("key"),
                stored.getList("entries", Document.class, List.of()).stream().map(ParkedEvent::of).toList());
    }

    /** Whether all that waits comes after the event with this sequence, which may have come late and be missed. */
    boolean isAfter(@Nullable Long sequence) {
        var first = entries.getFirst().sequence();
        return sequence != null && first != null && sequence < first;
    }

    static String idOf(String topic, String key) {
        return topic + "|" + key;
    }
}
