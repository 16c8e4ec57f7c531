package silian.recruitment.outcomes.messaging;

import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;
import silian.recruitment.outcomes.FollowingStudents;

/** Listens to people who find work. */
@Component
final class OutcomesFromHires implements EventSubscriber {

    private final FollowingStudents following;

    OutcomesFromHires(FollowingStudents following) {
        this.following = following;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.recruitment.hire.v1").on(HireConfirmed.class, following::hired)
                .on(HireWithdrawn.class, following::withdrawn);
    }
}
