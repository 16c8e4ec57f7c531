package silian.recruitment.demands.messaging;

import org.springframework.stereotype.Component;
import silian.contracts.enterprise.VisitRecorded;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;
import silian.recruitment.demands.OpeningDemands;

/** Listens to the visits of grid workers. */
@Component
final class VisitEvents implements EventSubscriber {

    private final OpeningDemands opening;

    VisitEvents(OpeningDemands opening) {
        this.opening = opening;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.enterprise.visit.v1").on(VisitRecorded.class, opening::open);
    }
}
