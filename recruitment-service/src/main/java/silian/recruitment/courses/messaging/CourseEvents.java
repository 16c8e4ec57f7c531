package silian.recruitment.courses.messaging;

import org.springframework.stereotype.Component;
import silian.contracts.recruitment.CourseCompleted;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;
import silian.recruitment.courses.DecidingCompletions;

/** Listens to courses that are completed. */
@Component
final class CourseEvents implements EventSubscriber {

    private final DecidingCompletions deciding;

    CourseEvents(DecidingCompletions deciding) {
        this.deciding = deciding;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.recruitment.course.v1").on(CourseCompleted.class, deciding::decide);
    }
}
