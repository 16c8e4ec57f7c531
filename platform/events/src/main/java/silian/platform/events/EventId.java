package silian.platform.events;

import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/**
 * Identifies a published event for ever (CloudEvents 1.0 {@code id}). It follows from the aggregate and the event's
 * sequence, so a second copy of the same event has the same id.
 */
public record EventId(String value) implements Identifier {

    /** @throws IllegalArgumentException if {@code value} is not 1 to 128 characters of {@code [0-9A-Za-z._:-]} */
    public EventId {
        if (!value.matches("[0-9A-Za-z._:-]{1,128}")) {
            throw new IllegalArgumentException("not an event id");
        }
    }

    /** The id of the event with this sequence of an aggregate. */
    public static EventId of(String topic, String aggregateId, long sequence) {
        return new EventId(CommandId.digest(topic + '\n' + aggregateId + '\n' + sequence));
    }

    /**
     * Derives the id of something the event leads to: applied twice, the event meets what it created the first time.
     *
     * @param kind what is created, with a discriminator if there are several, such as {@code "demand:3"}
     * @return 32 lower-case hexadecimal digits
     */
    public String derive(String kind) {
        return CommandId.digest(value + '\n' + kind);
    }
}
