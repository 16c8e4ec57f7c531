package silian.recruitment.postings.messaging;

import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;
import silian.recruitment.postings.FollowingPostedDemands;

/** Listens to hires, which fill the demands that postings were drafted from. */
@Component
final class HiresOnPostings implements EventSubscriber {

    private final FollowingPostedDemands following;

    HiresOnPostings(FollowingPostedDemands following) {
        this.following = following;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.recruitment.hire.v1").on(HireConfirmed.class, following::hired)
                .on(HireWithdrawn.class, following::withdrawn);
    }
}
