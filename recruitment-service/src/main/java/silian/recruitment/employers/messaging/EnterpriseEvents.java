package silian.recruitment.employers.messaging;

import org.springframework.stereotype.Component;
import silian.contracts.enterprise.EnterpriseRegistered;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;
import silian.recruitment.employers.RegisteringEmployers;

/** Listens to the enterprise register. */
@Component
final class EnterpriseEvents implements EventSubscriber {

    private final RegisteringEmployers registering;

    EnterpriseEvents(RegisteringEmployers registering) {
        this.registering = registering;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.enterprise.enterprise.v1").on(EnterpriseRegistered.class, registering::register);
    }
}
