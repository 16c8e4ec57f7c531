package silian.platform.events.consuming;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** Reads single records of the dead-letter topics of this group. */
final class Letters {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaTemplate<String, byte[]> kafka;
    private final String group;

    /** @param kafka with a consumer factory */
    Letters(KafkaTemplate<String, byte[]> kafka, String group) {
        this.kafka = kafka;
        this.group = group;
    }

    /** The raw record, unless the topic no longer has it. */
    Optional<ConsumerRecord<String, byte[]>> read(String topic, ParkedEvent event) {
        return Optional.ofNullable(
                kafka.receive(DeadLetters.topicOf(topic, group), event.partition(), event.offset(), PATIENCE));
    }
}
