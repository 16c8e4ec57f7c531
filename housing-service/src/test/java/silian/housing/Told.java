package silian.housing;

import java.util.List;
import silian.platform.events.Contract;
import silian.platform.events.Delivered;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;
import silian.platform.persistence.SimultaneousSaves;

/** Hands events to whoever subscribed, as the broker does: who lost a race for a document is told again. */
public final class Told {

    private final List<EventSubscriber> subscribers;

    public Told(List<EventSubscriber> subscribers) {
        this.subscribers = subscribers;
    }

    @SuppressWarnings("unchecked")
    public <C extends Contract> void tell(Delivered<C> event) {
        subscribers.stream().map(EventSubscriber::subscription)
                .filter(subscription -> subscription.topic().equals(event.topic()))
                .flatMap(subscription -> subscription.handlers().stream())
                .filter(handler -> handler.contract() == event.data().getClass())
                .forEach(handler -> SimultaneousSaves.retried(() -> {
                    ((Subscription.Handler<C>) handler).effect().accept(event);
                    return null;
                }));
    }
}
