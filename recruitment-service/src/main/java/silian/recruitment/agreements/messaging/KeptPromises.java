package silian.recruitment.agreements.messaging;

import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireCorrected;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;
import silian.recruitment.agreements.KeepingAgreements;

/** Listens to students who report for work. */
@Component
final class KeptPromises implements EventSubscriber {

    private final KeepingAgreements keeping;

    KeptPromises(KeepingAgreements keeping) {
        this.keeping = keeping;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.recruitment.hire.v1").on(HireConfirmed.class, keeping::hired)
                .on(HireCorrected.class, keeping::corrected).on(HireWithdrawn.class, keeping::withdrawn);
    }
}
