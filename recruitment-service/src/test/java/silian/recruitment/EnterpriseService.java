package silian.recruitment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import silian.platform.events.Contract;
import silian.platform.events.ContractJson;
import silian.platform.events.EventId;
import silian.platform.events.EventTypes;
import silian.platform.testing.TestInfrastructure;

/** The enterprise service as the broker sees it: its events keep their contracts before they are sent. */
final class EnterpriseService {

    private EnterpriseService() {}

    /** Publishes the first event of an aggregate. */
    static void tells(String aggregate, Contract data) throws ExecutionException, InterruptedException {
        var event = firstEvent(aggregate, data);
        event.keepsItsContract();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestInfrastructure.running().kafkaBootstrap()), new StringSerializer(),
                new ByteArraySerializer())) {
            var message = new ProducerRecord<>(event.topic(), event.key(), event.value());
            event.headers().forEach(
                    (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        }
    }

    static EventOnTopic firstEvent(String aggregate, Contract data) {
        var topic = EventTypes.topicOf(data.getClass());
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", EventId.of(topic, aggregate, 1).value());
        headers.put("ce_source", "/" + topic.substring(0, topic.lastIndexOf('.')).replace('.', '/'));
        headers.put("ce_type", EventTypes.nameOf(data.getClass()));
        headers.put("ce_subject", aggregate);
        headers.put("ce_time", Instant.parse("2022-03-01T02:00:00Z").toString());
        headers.put("ce_sequence", "1");
        headers.put("content-type", "application/json");
        return new EventOnTopic(topic, aggregate, headers,
                new ContractJson().write(data).getBytes(StandardCharsets.UTF_8));
    }
}
