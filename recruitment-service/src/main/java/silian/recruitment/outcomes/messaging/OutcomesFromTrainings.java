package silian.recruitment.outcomes.messaging;

import org.springframework.stereotype.Component;
import silian.contracts.recruitment.TrainingCompleted;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;
import silian.recruitment.outcomes.FollowingStudents;

/** Listens to people who complete a course. */
@Component
final class OutcomesFromTrainings implements EventSubscriber {

    private final FollowingStudents following;

    OutcomesFromTrainings(FollowingStudents following) {
        this.following = following;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.recruitment.enrolment.v1").on(TrainingCompleted.class, following::trained);
    }
}
