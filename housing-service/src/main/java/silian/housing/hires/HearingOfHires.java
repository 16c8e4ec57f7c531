package silian.housing.hires;

import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireWithdrawn;
import silian.housing.entitlements.DecidingEntitlements;
import silian.housing.tenancies.LettingFlats;
import silian.platform.events.Delivered;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;

/** Hearing of hires: a confirmed one opens entitlements, a withdrawn one takes them and the flat back. */
@Component
final class HearingOfHires implements EventSubscriber {

    private final DecidingEntitlements deciding;
    private final LettingFlats letting;

    HearingOfHires(DecidingEntitlements deciding, LettingFlats letting) {
        this.deciding = deciding;
        this.letting = letting;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.recruitment.hire.v1")
                .on(HireConfirmed.class, deciding::decide)
                .on(HireWithdrawn.class, this::withdrawn);
    }

    private void withdrawn(Delivered<HireWithdrawn> event) {
        deciding.revoke(event); // first, so that no new allocation can slip in behind the second step
        letting.withdraw(event);
    }
}
