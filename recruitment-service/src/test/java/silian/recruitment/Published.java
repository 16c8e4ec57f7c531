package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import silian.platform.testing.TestInfrastructure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands on the topics, as another service would read it, held against the contract's schema. */
public final class Published {

    private Published() {}

    /** The one event of a type and an aggregate. */
    public static JsonNode one(String topic, String aggregate, String type) {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        var found = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<String, byte[]>(
                Map.of("bootstrap.servers", TestInfrastructure.running().kafkaBootstrap(), "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(topic, info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (found.isEmpty() && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    var header = record.headers().lastHeader("ce_type");
                    if (aggregate.equals(record.key()) && header != null
                            && type.equals(new String(header.value(), StandardCharsets.UTF_8))) {
                        found.add(new String(record.value(), StandardCharsets.UTF_8));
                    }
                });
            }
        }
        assertThat(found).as("%s of %s", type, aggregate).hasSize(1);
        assertThat(CommittedContracts.faultsOfData(type, found.getFirst())).isEmpty();
        return JsonMapper.shared().readTree(found.getFirst());
    }
}
