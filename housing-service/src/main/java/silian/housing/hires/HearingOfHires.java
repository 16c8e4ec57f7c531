package silian.housing.hires;

import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireCorrected;
import silian.contracts.recruitment.HireEnded;
import silian.contracts.recruitment.HireWithdrawn;
import silian.housing.entitlements.DecidingEntitlements;
import silian.housing.entitlements.EntitlementId;
import silian.housing.tenancies.LettingFlats;
import silian.platform.events.Delivered;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;

/**
 * Hearing of hires: a confirmed one opens entitlements, a withdrawn one or one that ended closes them, a corrected one is
 * decided anew; and the tenancy follows.
 */
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
                .on(HireWithdrawn.class, this::withdrawn)
                .on(HireEnded.class, this::ended)
                .on(HireCorrected.class, this::corrected);
    }

    private void withdrawn(Delivered<HireWithdrawn> event) {
        deciding.revoke(event);
        follow(event.data().hireId(), event);
    }

    private void ended(Delivered<HireEnded> event) {
        deciding.end(event);
        follow(event.data().hireId(), event);
    }

    private void corrected(Delivered<HireCorrected> event) {
        deciding.correct(event);
        follow(event.data().hireId(), event);
    }

    /** Always second, so that no new allocation can slip in behind it. */
    private void follow(String hire, Delivered<?> event) {
        letting.follow(new EntitlementId(hire), event.time());
    }
}
