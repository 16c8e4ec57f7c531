package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import silian.platform.events.EventId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One record of a topic: a CloudEvent in Kafka's binary mode. */
record EventOnTopic(String topic, String key, Map<String, String> headers, byte[] value) {

    static EventOnTopic of(ConsumerRecord<String, byte[]> message) {
        var headers = new LinkedHashMap<String, String>();
        message.headers().forEach(
                header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new EventOnTopic(message.topic(), message.key(), headers, message.value());
    }

    String id() {
        return header("ce_id");
    }

    String type() {
        return header("ce_type");
    }

    long sequence() {
        return Long.parseLong(header("ce_sequence"));
    }

    JsonNode data() {
        return JsonMapper.shared().readTree(value);
    }

    /** Whether these characters stand anywhere in the record, byte by byte. */
    boolean mentions(String characters) {
        var everything = key + headers + new String(value, StandardCharsets.UTF_8);
        return bytes(everything).contains(bytes(characters));
    }

    /** Fails unless envelope and data are as the committed documents say. */
    void keepsItsContract() {
        assertThat(CommittedContracts.faultsOfHeaders(headers)).as("envelope of %s", this).isEmpty();
        assertThat(CommittedContracts.typesOn(topic)).as(topic).contains(type());
        assertThat(header("ce_specversion")).isEqualTo("1.0");
        assertThat(header("content-type")).isEqualTo("application/json");
        assertThat(header("ce_subject")).isEqualTo(key);
        assertThat(id()).isEqualTo(EventId.of(topic, key, sequence()).value());
        // the topic silian.<service>.<aggregate>.v<major> is the source without its version
        assertThat(URI.create(header("ce_source")).getPath())
                .isEqualTo("/" + topic.substring(0, topic.lastIndexOf('.')).replace('.', '/'));
        assertThat(OffsetDateTime.parse(header("ce_time")).getOffset().getTotalSeconds()).isZero();
        assertThat(CommittedContracts.faultsOfData(type(), new String(value, StandardCharsets.UTF_8)))
                .as("data of %s", this).isEmpty();
        assertThat(data().iterator().next().asString()).as("the first component names the aggregate").isEqualTo(key);
    }

    @Override
    public String toString() {
        return type() + " " + sequence() + " of " + key;
    }

    private String header(String name) {
        return headers.getOrDefault(name, "");
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
