package silian.platform.events.consuming;

import java.time.Instant;
import java.util.Date;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits in the dead-letter topic.
 *
 * @param partition of the dead-letter topic
 * @param offset in that partition
 * @param sourcePartition where it was published
 * @param sourceOffset where it was published
 * @param sequence as the record claims, if it claims one
 * @param type as the record claims, if it claims one
 * @param eventId as the record claims, if it claims one
 * @param reason why it waits: {@link #BEHIND_PARKED}, {@link #NOT_A_CONTRACT}, the code of a refusal or the name of an
 *     exception; never an exception's message, which might quote what it should not
 * @param at since when it waits
 */
record ParkedEvent(int partition, long offset, int sourcePartition, long sourceOffset, @Nullable Long sequence,
        @Nullable String type, @Nullable String eventId, String reason, Instant at) {

    /** Not at fault itself: an earlier event of the same aggregate waits. */
    static final String BEHIND_PARKED = "behind-parked";
    /** Unreadable; applying it again cannot help. */
    static final String NOT_A_CONTRACT = "not-a-contract";

    static ParkedEvent of(ConsumerRecord<String, byte[]> source, RecordMetadata letter, String reason, Instant at) {
        return new ParkedEvent(letter.partition(), letter.offset(), source.partition(), source.offset(),
                sequenceOf(source), IncomingEvents.typeOf(source), IncomingEvents.header(source, "ce_id"), reason, at);
    }

    static ParkedEvent of(Document stored) {
        var sequence = stored.get("sequence", Number.class);
        return new ParkedEvent(stored.getInteger("partition"), stored.get("offset", Number.class).longValue(),
                stored.getInteger("sourcePartition"), stored.get("sourceOffset", Number.class).longValue(),
                sequence == null ? null : sequence.longValue(), stored.getString("type"),
                stored.getString("eventId"), stored.getString("reason"), stored.getDate("at").toInstant());
    }

    Document toDocument() {
        var document = new Document("partition", partition).append("offset", offset)
                .append("sourcePartition", sourcePartition).append("sourceOffset", sourceOffset)
                .append("reason", reason).append("at", Date.from(at));
        if (sequence != null) {
            document.append("sequence", sequence);
        }
        if (type != null) {
            document.append("type", type);
        }
        if (eventId != null) {
            document.append("eventId", eventId);
        }
        return document;
    }

    static @Nullable Long sequenceOf(ConsumerRecord<String, byte[]> source) {
        var text = IncomingEvents.header(source, "ce_sequence");
        return text != null && text.matches("[1-9][0-9]{0,17}") ? Long.valueOf(text) : null;
    }
}
