package silian.housing;

import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import silian.platform.events.Contract;
import silian.platform.events.Delivered;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;

/** Hands events to whoever subscribed, as the broker does: who lost a race for a document is told once more. */
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
                .forEach(handler -> tell((Subscription.Handler<C>) handler, event));
    }

    private static <C extends Contract> void tell(Subscription.Handler<C> handler, Delivered<C> event) {
        try {
            handler.effect().accept(event);
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            handler.effect().accept(event);
        }
    }
}
