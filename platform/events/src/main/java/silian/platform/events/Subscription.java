package silian.platform.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A topic and what to do with its events. Contracts not named here are skipped. A handler must be safe to repeat: an
 * event arrives at least once. It throws to be tried again; after the last try the event is parked and everything later
 * of the same aggregate waits behind it.
 *
 * <pre>{@code
 * Subscription.to("silian.recruitment.hire.v1")
 *         .on(HireConfirmed.class, deciding::decide)
 *         .on(HireWithdrawn.class, deciding::revoke);
 * }</pre>
 *
 * @param topic where the events are read
 * @param handlers in the order they are called
 */
public record Subscription(String topic, List<Handler<?>> handlers) {

    /**
     * What to do with one contract.
     *
     * @param contract annotated with {@link EventType}
     * @param effect safe to repeat
     */
    public record Handler<C extends Contract>(Class<C> contract, Consumer<? super Delivered<C>> effect) {

        /** The logical name of the contract. */
        public String eventType() {
            return EventTypes.nameOf(contract);
        }
    }

    public Subscription {
        handlers = List.copyOf(handlers);
        handlers.forEach(handler -> EventTypes.requireTopic(handler.contract(), topic));
    }

    public static Subscription to(String topic) {
        return new Subscription(topic, List.of());
    }

    /**
     * The subscription with one more contract.
     *
     * @throws IllegalArgumentException if the contract has no {@link EventType} or is published to another topic
     */
    public <C extends Contract> Subscription on(Class<C> contract, Consumer<? super Delivered<C>> effect) {
        var more = new ArrayList<>(handlers);
        more.add(new Handler<>(contract, effect));
        return new Subscription(topic, more);
    }
}
