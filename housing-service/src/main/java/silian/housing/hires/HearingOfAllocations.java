package silian.housing.hires;

import org.springframework.stereotype.Component;
import silian.contracts.housing.FlatAllocated;
import silian.housing.entitlements.EntitlementId;
import silian.housing.tenancies.LettingFlats;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;

/** Hearing of the own allocations, to undo one whose entitlement was lost in the same moment. */
@Component
final class HearingOfAllocations implements EventSubscriber {

    private final LettingFlats letting;

    HearingOfAllocations(LettingFlats letting) {
        this.letting = letting;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.housing.tenancy.v1").on(FlatAllocated.class,
                event -> letting.follow(new EntitlementId(event.data().hireId()), event.time()));
    }
}
