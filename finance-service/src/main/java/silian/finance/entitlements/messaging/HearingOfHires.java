package silian.finance.entitlements.messaging;

import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireCorrected;
import silian.contracts.recruitment.HireEnded;
import silian.contracts.recruitment.HireWithdrawn;
import silian.finance.entitlements.DecidingEntitlements;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;

/**
 * Hearing of hires: a confirmed one is decided about, one that was corrected or has ended is decided anew, a withdrawn one
 * takes the entitlements back.
 */
@Component
final class HearingOfHires implements EventSubscriber {

    private final DecidingEntitlements deciding;

    HearingOfHires(DecidingEntitlements deciding) {
        this.deciding = deciding;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.recruitment.hire.v1")
                .on(HireConfirmed.class, deciding::decide)
                .on(HireWithdrawn.class, deciding::revoke)
                .on(HireEnded.class, deciding::end)
                .on(HireCorrected.class, deciding::correct);
    }
}
