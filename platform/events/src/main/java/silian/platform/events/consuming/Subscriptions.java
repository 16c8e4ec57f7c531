package silian.platform.events.consuming;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import silian.platform.events.Contract;
import silian.platform.events.NotAContract;
import silian.platform.events.Subscription;
import silian.platform.events.Subscription.Handler;

/**
 * What this service wants to hear. Subscriptions to the same topic share one listener: two consumers of one group would
 * each see only half of the topic.
 */
final class Subscriptions {

    private final Map<String, Map<String, List<Handler<?>>>> byTopicAndType;
    private final IncomingEvents events;

    Subscriptions(Collection<Subscription> all, IncomingEvents events) {
        this.byTopicAndType = all.stream().collect(Collectors.groupingBy(Subscription::topic,
                Collectors.flatMapping(subscription -> subscription.handlers().stream(),
                        Collectors.groupingBy(Handler::eventType))));
        this.events = events;
    }

    Set<String> topics() {
        return byTopicAndType.keySet();
    }

    /** Whether anybody here wants events of this type. */
    boolean wants(String topic, String type) {
        return byTopicAndType.getOrDefault(topic, Map.of()).containsKey(type);
    }

    /**
     * Applies the record's event.
     *
     * @param topic where it was published, which is not where a dead letter is read
     * @throws NotAContract if it cannot be read; trying again does not help
     * @throws RuntimeException whatever the handler throws
     */
    void apply(ConsumerRecord<String, byte[]> message, String topic) {
        var type = IncomingEvents.typeOf(message);
        if (type == null) {
            throw new NotAContract("not a CloudEvent: no type", null);
        }
        byTopicAndType.getOrDefault(topic, Map.of()).getOrDefault(type, List.of())
                .forEach(handler -> apply(message, topic, handler));
    }

    private <C extends Contract> void apply(ConsumerRecord<String, byte[]> message, String topic, Handler<C> handler) {
        handler.effect().accept(events.read(message, topic, handler.contract()));
    }
}
