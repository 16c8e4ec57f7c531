package silian.acceptance.fire.audit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * All records of the platform's topics from the beginning: of every aggregate the sequence never leaves one out and never
 * goes back, except for second copies of what was already sent.
 */
final class PublishedRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Seen(long last, Map<Long, Integer> digests) {}

    private final Map<String, Map<String, Seen>> aggregates = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private long records;
    private long copies;
    private long deadLetters;

    static PublishedRecords read(String brokers) {
        var read = new PublishedRecords();
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "enable.auto.commit", false,
                "fetch.max.bytes", 4_194_304);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream().flatMap(List::stream)
                    .filter(partition -> partition.topic().startsWith("silian."))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(last -> consumer.position(last.getKey()) < last.getValue())) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the topics cannot be read to their ends");
                }
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
            }
        }
        return read;
    }

    void add(ConsumerRecord<String, byte[]> message) {
        if (message.topic().contains(".dlt.")) {
            deadLetters++;
            return;
        }
        records++;
        var sequence = Long.parseLong(new String(message.headers().lastHeader("ce_sequence").value(),
                StandardCharsets.UTF_8));
        var digest = Arrays.hashCode(message.value());
        var of = aggregates.computeIfAbsent(message.topic(), _ -> new HashMap<>());
        var seen = of.getOrDefault(message.key(), new Seen(0, new HashMap<>()));
        var name = message.topic() + " " + message.key();
        if (sequence > seen.last() + 1) {
            faults.add(name + " goes from " + seen.last() + " to " + sequence);
        } else if (sequence <= seen.last()) {
            copies++;
            if (!Objects.equals(seen.digests().get(sequence), digest)) {
                faults.add(name + " has two different events " + sequence);
            }
        }
        seen.digests().put(sequence, digest);
        of.put(message.key(), new Seen(Math.max(seen.last(), sequence), seen.digests()));
    }

    /** Gaps, steps back and contradicting copies. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** The last sequence of every aggregate a service published, by its id. */
    Map<String, Long> last(String service) {
        var last = new HashMap<String, Long>();
        aggregates.forEach((topic, of) -> {
            if (topic.startsWith("silian." + service + ".")) {
                of.forEach((id, seen) -> last.put(id, seen.last()));
            }
        });
        return last;
    }

    long records() {
        return records;
    }

    /** Records that were there before: publishing is at least once. */
    long copies() {
        return copies;
    }

    long deadLetters() {
        return deadLetters;
    }
}
