package silian.platform.events.consuming;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What another service publishes, to a topic it makes just now. */
final class Letter {

    private Letter() {}

    static void publish(String topic, String name) {
        var settings = Map.<String, Object>of("bootstrap.servers", System.getProperty("silian.kafka.bootstrap"));
        try (var admin = Admin.create(settings);
                var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
            var message = new ProducerRecord<>(topic, name, "{\"name\":\"%s\"}".formatted(name).getBytes());
            Map.of("ce_specversion", "1.0", "ce_id", "id-" + name, "ce_source", "/silian/post/letter", "ce_type",
                    "silian.post.letter-written.v1", "ce_subject", name, "ce_time", "2022-07-01T08:00:00Z",
                    "ce_sequence", "1", "content-type", "application/json").forEach(
                            (key, value) -> message.headers()
                                    .add(key, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
