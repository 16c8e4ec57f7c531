package silian.acceptance.fire.privacy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import silian.acceptance.fire.privacy.Plantings.Kind;

/** Broken events with personal data in them, put on the topics that the services listen to. */
final class PoisonWays {

    /** Topics and how many services listen to each. */
    private static final Map<String, Integer> TOPICS = Map.of("silian.recruitment.hire.v1", 4,
            "silian.enterprise.visit.v1", 1);

    private final Scene scene;

    PoisonWays(Scene scene) {
        this.scene = scene;
    }

    /** Sends them and tells how often one of them must come to lie among the dead letters. */
    int perform() {
        int letters = 0;
        try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", Holdings.BROKER, "acks",
                "all"), new StringSerializer(), new ByteArraySerializer())) {
            for (var topic : new TreeMap<>(TOPICS).keySet()) {
                var nobody = scene.plantings().plant(Kind.POISON, "poison on " + topic);
                for (var data : List.of("{\"phone\": \"" + nobody.phone() + "\", \"idNumber\": ",
                        "{\"hireId\": \"" + nobody.idNumber() + "\", \"birthDate\": \"" + nobody.phone()
                                + "\", \"name\": \"" + nobody.name() + "\"}",
                        "\"" + nobody.name() + "\"")) {
                    var key = UUID.randomUUID().toString().replace("-", "");
                    var message = new ProducerRecord<String, byte[]>(topic, key, data.getBytes(StandardCharsets.UTF_8));
                    Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_source", "/poison",
                            "ce_type", typeOn(topic), "ce_subject", key, "ce_time", "2022-06-01T00:00:00Z",
                            "ce_sequence", "1", "content-type", "application/json", "ce_dataschema", nobody.phone())
                            .forEach((name, value) -> message.headers().add(name,
                                    value.getBytes(StandardCharsets.UTF_8)));
                    producer.send(message).get();
                    letters += TOPICS.getOrDefault(topic, 0);
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker takes no event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return letters;
    }

    private static String typeOn(String topic) {
        return topic.contains("hire") ? "silian.recruitment.hire-confirmed.v1" : "silian.enterprise.visit-recorded.v1";
    }
}
