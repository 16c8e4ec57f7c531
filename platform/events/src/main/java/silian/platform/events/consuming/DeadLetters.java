package silian.platform.events.consuming;

import static org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EXCEPTION;
import static org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_CAUSE;
import static org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_MSG;
import static org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_STACKTRACE;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import silian.platform.commands.Refusal;
import silian.platform.events.NotAContract;

/**
 * Takes an event out of the stream that cannot be applied: the raw record goes to the dead-letter topic of this group,
 * and the aggregate is parked, so that everything later of the same aggregate waits behind it. First the letter, then
 * the entry: a crash between the two leaves a second letter that no entry names, and never an entry without its letter.
 */
final class DeadLetters extends DeadLetterPublishingRecoverer {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final String REASON = "silian_reason";

    private final ParkedAggregates parked;
    private final MeterRegistry meters;
    private final Clock clock;

    DeadLetters(KafkaOperations<String, byte[]> kafka, String group, ParkedAggregates parked, MeterRegistry meters,
            Clock clock) {
        super(kafka, (message, failure) -> new TopicPartition(topicOf(message.topic(), group), -1));
        this.parked = parked;
        this.meters = meters;
        this.clock = clock;
        excludeHeader(EX_STACKTRACE, EX_MSG, EX_CAUSE, EXCEPTION);
        addHeadersFunction((message, failure) -> new RecordHeaders().add(REASON, bytes(reasonOf(failure))));
        setVerifyPartition(false);
        setLogRecoveryRecord(false);
    }

    /** The dead-letter topic of a group. */
    static String topicOf(String topic, String group) {
        return topic + ".dlt." + group;
    }

    /** Where a record stands beside what waits of its aggregate. */
    enum Place {
        /** Nothing waits. */
        FREE,
        /** It comes before all that waits, and is perhaps what they miss. */
        AHEAD,
        /** It waits now behind the others. */
        BEHIND
    }

    /** Finds the place of a record; one that belongs behind waiting ones is put there. */
    Place placeOf(ConsumerRecord<String, byte[]> message) {
        var waiting = parked.find(idOf(message));
        if (waiting.isEmpty()) {
            return Place.FREE;
        }
        if (waiting.get().isAfter(ParkedEvent.sequenceOf(message))) {
            return Place.AHEAD;
        }
        if (!isParked(message)) {
            accept(message, null, new BehindParked());
        }
        return isParked(message) ? Place.BEHIND : Place.FREE;
    }

    /** Whether the very record waits: it comes again after a crash between its parking and the commit. */
    private boolean isParked(ConsumerRecord<String, byte[]> message) {
        return parked.find(idOf(message)).stream().flatMap(aggregate -> aggregate.entries().stream())
                .anyMatch(entry -> isOf(entry, message));
    }

    /** Sends the letter and makes the entry; the superclass has prepared the letter. */
    @Override
    @SuppressWarnings("unchecked")
    protected void publish(ProducerRecord<Object, Object> letter, KafkaOperations<Object, Object> kafka,
            ConsumerRecord<?, ?> source) {
        var result = kafka.send(letter);
        verifySendResult(kafka, letter, result, source);
        park((ConsumerRecord<String, byte[]>) source, result.join().getRecordMetadata(),
                new String(letter.headers().lastHeader(REASON).value(), StandardCharsets.UTF_8));
    }

    private void park(ConsumerRecord<String, byte[]> source, RecordMetadata letter, String reason) {
        var event = ParkedEvent.of(source, letter, reason, clock.instant());
        if (reason.equals(ParkedEvent.BEHIND_PARKED)) {
            parked.parkBehind(idOf(source), event);
        } else if (!isParked(source)) {
            parked.park(source.topic(), keyOf(source), event);
        }
        meters.counter("silian.events.parked", "topic", source.topic(), "reason", reason).increment();
        LOG.warn("Parked {} of {} {}: {}", event.type(), source.topic(), source.key(), reason);
    }

    private static String idOf(ConsumerRecord<String, byte[]> source) {
        return ParkedAggregate.idOf(source.topic(), keyOf(source));
    }

    /** A record without a key belongs to no aggregate and holds nothing up: it waits under a name of its own. */
    private static String keyOf(ConsumerRecord<String, byte[]> source) {
        return source.key() == null ? "-" + source.partition() + "-" + source.offset() : source.key();
    }

    private static boolean isOf(ParkedEvent entry, ConsumerRecord<String, byte[]> message) {
        return entry.sourcePartition() == message.partition() && entry.sourceOffset() == message.offset();
    }

    /** What may be told about a failure: codes and names, not the words of an exception. */
    static String reasonOf(Exception failure) {
        Throwable cause = failure;
        while (cause instanceof org.springframework.kafka.KafkaException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case BehindParked behind -> ParkedEvent.BEHIND_PARKED;
            case NotAContract unreadable -> ParkedEvent.NOT_A_CONTRACT;
            case Refusal refusal -> refusal.code();
            default -> cause.getClass().getSimpleName();
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class BehindParked extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BehindParked() {
            super(null, null, false, false);
        }
    }
}
