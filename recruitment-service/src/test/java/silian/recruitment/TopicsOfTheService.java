package silian.recruitment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import silian.platform.testing.TestInfrastructure;

/** Every topic that the recruitment service publishes to, from some moment on. */
final class TopicsOfTheService {

    private static final Pattern OWN = Pattern.compile("silian\\.recruitment\\.[a-z-]+\\.v[0-9]+");

    private final Map<TopicPartition, Long> since;

    private TopicsOfTheService(Map<TopicPartition, Long> since) {
        this.since = since;
    }

    static TopicsOfTheService fromNow() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap())); var consumer = consumer()) {
            var partitions = admin.listTopics().names().get().stream().filter(name -> OWN.matcher(name).matches())
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            return new TopicsOfTheService(consumer.endOffsets(partitions));
        }
    }

    /** What has been published since, whoever it is about, in order within each aggregate. */
    List<EventOnTopic> told() {
        var told = new ArrayList<EventOnTopic>();
        try (var consumer = consumer()) {
            consumer.assign(since.keySet());
            since.forEach(consumer::seek);
            var ends = consumer.endOffsets(since.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> told.add(EventOnTopic.of(message)));
            }
        }
        return told;
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrap()), new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static String bootstrap() {
        return TestInfrastructure.running().kafkaBootstrap();
    }
}
