package silian.recruitment.courses;

import org.springframework.stereotype.Component;
import silian.contracts.recruitment.CourseCompleted;
import silian.platform.events.Delivered;
import silian.recruitment.language.CourseId;

/** Deciding, once a course is completed, who of its trainees completed it. */
@Component
public final class DecidingCompletions {

    private final Courses courses;
    private final Enrolments enrolments;
    private final CompletionRule rule;
    private final LookingBack past;

    DecidingCompletions(Courses courses, Enrolments enrolments, CompletionRule rule,
            LookingBack past) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.rule = rule;
        this.past = past;
    }

    /** Safe to repeat: who was decided stays decided. What became of somebody whom the school entered late is known already. */
    public void decide(Delivered<CourseCompleted> event) {
        var course = courses.findById(new CourseId(event.data().courseId()))
                .orElseThrow(() -> new IllegalStateException("an event of a course that is not stored"));
        var trainees = enrolments.findByCourse(course.id());
        trainees.stream()
                .filter(enrolment -> enrolment.decide(rule, course, event.data().completedOn(), event.time()))
                .forEach(enrolments::save);
        past.on(trainees);
    }
}
