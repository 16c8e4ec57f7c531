package silian.acceptance.fire.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics of the platform, as anybody with access to the broker sees them. */
final class Topics implements AutoCloseable {

    private static final long SECONDS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Object> settings;
    private final KafkaProducer<String, byte[]> producer;
    private final Admin admin;

    Topics(String brokers) {
        settings = Map.of("bootstrap.servers", brokers, "enable.auto.commit", false);
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 0),
                new StringSerializer(), new ByteArraySerializer());
        admin = Admin.create(Map.of("bootstrap.servers", brokers));
    }

    /** Every event published so far, partition by partition in order; no dead letters. */
    List<ConsumerRecord<String, byte[]>> events() {
        var events = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream().flatMap(List::stream)
                    .filter(partition -> partition.topic().startsWith("silian.")
                            && !partition.topic().contains(".dlt."))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(last -> consumer.position(last.getKey()) < last.getValue())) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the topics cannot be read to their ends");
                }
                consumer.poll(Duration.ofMillis(200)).forEach(events::add);
            }
        }
        return events;
    }

    /** Returns when the broker has it. */
    RecordMetadata send(ProducerRecord<String, byte[]> message) {
        try {
            return producer.send(message).get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not take a record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }

    /** How many records the services have not consumed yet, of the topics they listen to. */
    long unconsumed() {
        try {
            long lag = 0;
            for (var service : FaultyPlatform.SERVICES) {
                lag += unconsumedBy(service + "-service");
            }
            return lag;
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not tell offsets", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for offsets", e);
        }
    }

    private long unconsumedBy(String group) throws ExecutionException, TimeoutException, InterruptedException {
        var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get(SECONDS,
                TimeUnit.SECONDS);
        var topics = committed.keySet().stream().map(TopicPartition::topic).distinct().toList();
        var partitions = admin.describeTopics(topics).allTopicNames().get(SECONDS, TimeUnit.SECONDS).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        var ends = admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition,
                _ -> org.apache.kafka.clients.admin.OffsetSpec.latest()))).all().get(SECONDS, TimeUnit.SECONDS);
        return partitions.stream().mapToLong(partition -> {
            var done = committed.get(partition);
            return Objects.requireNonNull(ends.get(partition)).offset() - (done == null ? 0 : done.offset());
        }).sum();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        admin.close(Duration.ofSeconds(5));
    }
}
