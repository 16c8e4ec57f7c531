package silian.platform.events.consuming;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import silian.platform.events.Contract;
import silian.platform.events.ContractJson;
import silian.platform.events.Delivered;
import silian.platform.events.EventId;
import silian.platform.events.NotAContract;

/** Reads Kafka records as the events they carry (CloudEvents 1.0, Kafka protocol binding, binary mode). */
final class IncomingEvents {

    private final ContractJson json;

    IncomingEvents(ContractJson json) {
        this.json = json;
    }

    /** The logical type that the record claims. */
    static @Nullable String typeOf(ConsumerRecord<String, byte[]> message) {
        return header(message, "ce_type");
    }

    static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * The event.
     *
     * @param topic where it was published, which is not where a dead letter is read
     * @throws NotAContract if the record is no CloudEvent or its data is no such contract
     */
    <C extends Contract> Delivered<C> read(ConsumerRecord<String, byte[]> message, String topic, Class<C> contract) {
        var event = cloudEvent(message);
        var subject = required(event.getSubject(), "subject");
        if (!subject.equals(message.key())) {
            throw new NotAContract("the key is not the subject", null);
        }
        var data = json.read(required(event.getData(), "data").toBytes(), contract);
        return new Delivered<>(idOf(event), topic, subject, sequenceOf(event), timeOf(event), data);
    }

    private static CloudEvent cloudEvent(ConsumerRecord<String, byte[]> message) {
        try {
            return KafkaMessageFactory.createReader(message).toEvent();
        } catch (RuntimeException e) { // whatever a stranger's headers provoke
            throw new NotAContract("not a CloudEvent", e);
        }
    }

    private static EventId idOf(CloudEvent event) {
        try {
            return new EventId(event.getId());
        } catch (IllegalArgumentException e) {
            throw new NotAContract("the id has another form", e);
        }
    }

    private static long sequenceOf(CloudEvent event) {
        try {
            var sequence = Long.parseLong(String.valueOf(required(event.getExtension("sequence"), "sequence")));
            if (sequence < 1) {
                throw new NotAContract("the sequence is below 1", null);
            }
            return sequence;
        } catch (NumberFormatException e) {
            throw new NotAContract("the sequence is no number", e);
        }
    }

    private static Instant timeOf(CloudEvent event) {
        return required(event.getTime(), "time").toInstant();
    }

    private static <T> T required(@Nullable T attribute, String name) {
        if (attribute == null) {
            throw new NotAContract("no " + name, null);
        }
        return attribute;
    }
}
