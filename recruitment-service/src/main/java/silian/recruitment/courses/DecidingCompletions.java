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

    DecidingCompletions(Courses courses, Enrolments enrolments, CompletionRule rule) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.rule = rule;
    }

    /** Safe to repeat: who was decided stays decided. */
    public void decide(Delivered<CourseCompleted> event) {
        var course = courses.findById(new CourseId(event.data().courseId()))
                .orElseThrow(() -> new IllegalStateException("an event of a course that is not stored"));
        enrolments.findByCourse(course.id()).stream()
                .filter(enrolment -> enrolment.decide(rule, course, event.data().completedOn(), event.time()))
                .forEach(enrolments::save);
    }
}
