package silian.platform.events;

import java.util.List;
import java.util.stream.Stream;

/**
 * Proof of which events already changed a document, stored inside that document: the effect and its proof are one
 * write. It keeps the last sequence per source aggregate, so it belongs into documents that few aggregates speak to; a
 * document that thousands of them change should be one document per source instead.
 *
 * <pre>{@code
 * if (!entitlement.applied().has(event)) {
 *     entitlements.save(entitlement.revoke(event)); // sets applied = applied.with(event) in the same document
 * }
 * }</pre>
 *
 * @param last the last applied sequence of every source aggregate
 */
public record AppliedEvents(List<Last> last) {

    private static final AppliedEvents NONE = new AppliedEvents(List.of());

    /**
     * How far the events of one source aggregate were applied.
     *
     * @param topic the topic of the source
     * @param aggregate the source aggregate's id
     * @param sequence the highest applied sequence
     */
    public record Last(String topic, String aggregate, long sequence) {

        private boolean isOfSource(Delivered<?> event) {
            return topic.equals(event.topic()) && aggregate.equals(event.aggregateId());
        }
    }

    public AppliedEvents {
        last = List.copyOf(last);
    }

    public static AppliedEvents none() {
        return NONE;
    }

    /** Whether the event, or a later one of the same source aggregate, was applied before. */
    public boolean has(Delivered<?> event) {
        return last.stream().anyMatch(known -> known.isOfSource(event) && known.sequence() >= event.sequence());
    }

    /** The proof after this event; the same proof if it already {@linkplain #has(Delivered) has} the event. */
    public AppliedEvents with(Delivered<?> event) {
        if (has(event)) {
            return this;
        }
        var others = last.stream().filter(known -> !known.isOfSource(event));
        var latest = new Last(event.topic(), event.aggregateId(), event.sequence());
        return new AppliedEvents(Stream.concat(others, Stream.of(latest)).toList());
    }
}
