package silian.platform.events.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListener;
import silian.platform.events.NotAContract;

/**
 * Applies the records of one topic as they come. What nobody here wants is skipped; what belongs to a parked aggregate
 * goes behind its waiting events, unless it comes before them: then it is applied, and they are tried once more, for it
 * may be the gap they waited for. The offset is committed after the effect: a crash brings the record again.
 */
final class Listening implements MessageListener<String, byte[]> {

    private final Subscriptions subscriptions;
    private final DeadLetters deadLetters;
    private final Redriving redriving;
    private final MeterRegistry meters;
    private final Clock clock;

    Listening(Subscriptions subscriptions, DeadLetters deadLetters, Redriving redriving, MeterRegistry meters,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deadLetters = deadLetters;
        this.redriving = redriving;
        this.meters = meters;
        this.clock = clock;
    }

    /** @throws NotAContract if the record has no type or no key, or cannot be read as what it claims */
    @Override
    public void onMessage(ConsumerRecord<String, byte[]> message) {
        var type = IncomingEvents.typeOf(message);
        if (type == null || message.key() == null) {
            throw new NotAContract("not a CloudEvent with a key", null);
        }
        if (subscriptions.wants(message.topic(), type)) {
            switch (deadLetters.placeOf(message)) {
                case FREE -> apply(message, type);
                case AHEAD -> {
                    apply(message, type);
                    redriving.tryWaiting(ParkedAggregate.idOf(message.topic(), message.key()));
                }
                case BEHIND -> {
                    // its turn comes with the others
                }
            }
        }
    }

    private void apply(ConsumerRecord<String, byte[]> message, String type) {
        subscriptions.apply(message, message.topic());
        Timer.builder("silian.events.applied").description("from what happened to its effect here")
                .tag("topic", message.topic()).tag("type", type).publishPercentileHistogram().register(meters)
                .record(sinceHappened(message));
    }

    /** The publisher sets the record's timestamp to the time of the event. */
    private Duration sinceHappened(ConsumerRecord<String, byte[]> message) {
        return Duration.ofMillis(Math.max(0, clock.millis() - message.timestamp()));
    }
}
