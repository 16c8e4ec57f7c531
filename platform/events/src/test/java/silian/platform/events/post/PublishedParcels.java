package silian.platform.events.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything the topic holds, read from its beginning. */
public final class PublishedParcels {

    private PublishedParcels() {}

    /** The records of one parcel in the order of the topic. */
    public static List<ConsumerRecord<String, byte[]>> of(String parcel) {
        return all(Parcel.TOPIC).stream().filter(message -> parcel.equals(message.key())).toList();
    }

    /** The sequences of one parcel, each where it came first. */
    public static List<Long> firstCopies(String parcel) {
        return List.copyOf(new LinkedHashSet<>(sequences(parcel)));
    }

    /** The sequences of one parcel in the order of the topic. */
    public static List<Long> sequences(String parcel) {
        return of(parcel).stream()
                .map(message -> Long.valueOf(new String(message.headers().lastHeader("ce_sequence").value()))).toList();
    }

    /** Every record of a topic. */
    public static List<ConsumerRecord<String, byte[]>> all(String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", System.getProperty("silian.kafka.bootstrap"));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var messages = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
            return messages;
        }
    }
}
