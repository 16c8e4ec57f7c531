package silian.recruitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import silian.contracts.enterprise.EnterpriseRegistered;
import silian.platform.events.Contract;
import silian.platform.events.Delivered;
import silian.platform.events.EventId;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;

/** Hands events to whoever subscribed, without a broker. */
public final class Heard {

    private final List<EventSubscriber> subscribers;

    public Heard(List<EventSubscriber> subscribers) {
        this.subscribers = subscribers;
    }

    /** A registered employer that nobody else knows: its credit code. */
    public String anEmployer() {
        return anEmployer("示例机械有限公司");
    }

    public String anEmployer(String name) {
        return registered(Recruitment.aCreditCode(), name, "C");
    }

    /** Its credit code. */
    public String registered(String creditCode, String name, String section) {
        hear("silian.enterprise.enterprise.v1", creditCode, 1,
                new EnterpriseRegistered(creditCode, name, section, "420302001", LocalDate.of(2022, 1, 5)));
        return creditCode;
    }

    @SuppressWarnings("unchecked")
    public <C extends Contract> void hear(String topic, String aggregate, long sequence, C data) {
        var event = new Delivered<>(EventId.of(topic, aggregate, sequence), topic, aggregate, sequence,
                Instant.parse("2022-03-01T02:00:00Z"), data);
        subscribers.stream().map(EventSubscriber::subscription)
                .filter(subscription -> subscription.topic().equals(topic))
                .flatMap(subscription -> subscription.handlers().stream())
                .filter(handler -> handler.contract() == data.getClass())
                .forEach(handler -> ((Subscription.Handler<C>) handler).effect().accept(event));
    }
}
