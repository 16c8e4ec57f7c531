package silian.housing.hires;

import org.springframework.stereotype.Component;
import silian.contracts.EntitlementOutcome;
import silian.contracts.housing.HousingEntitlementDecided;
import silian.housing.entitlements.EntitlementId;
import silian.housing.tenancies.LettingFlats;
import silian.platform.events.Delivered;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;

/**
 * Hearing of the own decisions: whoever left one employer of the district and is entitled again by the next stays in the
 * flat. The hires of a person are different aggregates, whose events come in any order; this is what makes the order not
 * matter.
 */
@Component
final class HearingOfDecisions implements EventSubscriber {

    private final LettingFlats letting;

    HearingOfDecisions(LettingFlats letting) {
        this.letting = letting;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.housing.entitlement.v1").on(HousingEntitlementDecided.class, this::decided);
    }

    private void decided(Delivered<HousingEntitlementDecided> event) {
        if (event.data().outcome() == EntitlementOutcome.ELIGIBLE) { // what is lost is followed by who loses it
            letting.follow(new EntitlementId(event.data().entitlementId()), event.time());
        }
    }
}
