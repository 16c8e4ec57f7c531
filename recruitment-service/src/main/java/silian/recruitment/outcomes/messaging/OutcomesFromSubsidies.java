package silian.recruitment.outcomes.messaging;

import org.springframework.stereotype.Component;
import silian.contracts.finance.SubsidyPaid;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;
import silian.recruitment.outcomes.FollowingStudents;

/** Listens to people who start a business. */
@Component
final class OutcomesFromSubsidies implements EventSubscriber {

    private final FollowingStudents following;

    OutcomesFromSubsidies(FollowingStudents following) {
        this.following = following;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.finance.subsidy-claim.v1").on(SubsidyPaid.class, following::paid);
    }
}
