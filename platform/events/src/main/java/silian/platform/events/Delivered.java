package silian.platform.events;

import java.time.Instant;

/**
 * An event as it arrived. It may arrive more than once, and after a crash of the publisher an older one may come again
 * after newer ones; for the first time, however, the events of one aggregate come in the order of their sequence.
 *
 * @param id identifies the event however often it arrives
 * @param topic where it was read
 * @param aggregateId the aggregate it happened to
 * @param sequence 1 for the first public event of that aggregate, and so on without gaps
 * @param time when it happened
 * @param data what happened
 */
public record Delivered<C extends Contract>(EventId id, String topic, String aggregateId, long sequence, Instant time,
        C data) {

    /** The id of something the event leads to; see {@link EventId#derive(String)}. */
    public String derive(String kind) {
        return id.derive(kind);
    }
}
