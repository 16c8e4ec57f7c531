package silian.recruitment.courses.messaging;

import org.springframework.stereotype.Component;
import silian.contracts.finance.SubsidyPaid;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;
import silian.recruitment.courses.FollowingTrainees;

/** Listens to subsidies that are paid to people who start a business. */
@Component
final class SubsidyEvents implements EventSubscriber {

    private final FollowingTrainees following;

    SubsidyEvents(FollowingTrainees following) {
        this.following = following;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.finance.subsidy-claim.v1").on(SubsidyPaid.class, following::paid);
    }
}
