package silian.platform.events.publishing;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends events as CloudEvents 1.0 in Kafka's binary mode: attributes in {@code ce_*} headers, the contract's JSON as
 * value, the aggregate's id as key, so that the events of one aggregate stay in one partition and in order.
 */
final class CloudEventSending implements Sending {

    private final KafkaOperations<String, byte[]> kafka;
    private final Duration timeout;

    CloudEventSending(KafkaOperations<String, byte[]> kafka, Duration timeout) {
        this.kafka = kafka;
        this.timeout = timeout;
    }

    @Override
    public void send(PublishedAggregate aggregate, StoredEvent event) {
        try {
            kafka.send(recordOf(aggregate, event)).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("not acknowledged: " + event.type() + " " + event.id(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted: " + event.type() + " " + event.id(), e);
        }
    }

    static ProducerRecord<String, byte[]> recordOf(PublishedAggregate aggregate, StoredEvent event) {
        var cloudEvent = CloudEventBuilder.v1().withId(event.id()).withSource(URI.create(aggregate.source()))
                .withType(event.type()).withSubject(aggregate.id()).withTime(event.time().atOffset(ZoneOffset.UTC))
                .withExtension("sequence", String.valueOf(event.sequence()))
                .withData("application/json", event.bytes()).build();
        ProducerRecord<String, byte[]> message = KafkaMessageFactory.<String>createWriter(aggregate.topic(), null,
                event.time().toEpochMilli(), aggregate.id()).writeBinary(cloudEvent);
        if (event.traceparent() != null) {
            message.headers().add("traceparent", event.traceparent().getBytes(StandardCharsets.US_ASCII));
        }
        return message;
    }
}
