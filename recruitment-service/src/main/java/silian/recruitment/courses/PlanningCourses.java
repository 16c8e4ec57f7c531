package silian.recruitment.courses;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.language.CourseId;

/** Planning courses, approving, cancelling and completing them. */
@Component
public final class PlanningCourses {

    private static final Sort BY_ID = Sort.by("id");

    private final Courses courses;
    private final Enrolments enrolments;
    private final FindingEmployers schools;

    PlanningCourses(Courses courses, Enrolments enrolments, FindingEmployers schools) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.schools = schools;
    }

    /**
     * Plans a course of the agent's school.
     *
     * @throws Refusal {@code employer.unknown}
     */
    public Course plan(Syllabus syllabus, Command command) {
        var school = schools.of(command.caller()).id();
        var id = new CourseId(command.derive("course"));
        return courses.findById(id).orElseGet(() -> courses.save(Course.plan(id, school, syllabus, command)));
    }

    /** Approves a course. */
    public Course approve(CourseId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, _ -> true, Course::approve);
    }

    /** Cancels a course that was not taught yet; its school may, and an officer. */
    public Course cancel(CourseId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, course -> command.caller().is(Roles.OFFICER)
                || course.isRunBy(command.caller()), Course::cancel);
    }

    /**
     * Declares a course of the agent's school completed; who passed is decided right after.
     *
     * @throws Refusal {@code course.enrolment-unfinished} as long as somebody has a place and no enrolment yet; what
     *     {@link Course#complete} refuses
     */
    public Course complete(CourseId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, course -> course.isRunBy(command.caller()), this::complete);
    }

    /**
     * Places are given before the enrolments are entered, one by one. Whoever gets a place between this look and the
     * save changes the course's version, so the decision meets an enrolment of everybody.
     */
    private void complete(Course course, Command command) {
        var left = course.enrolled() - enrolments.countByCourse(course.id());
        if (left > 0) {
            throw Refusal.conflict("course.enrolment-unfinished", Map.of("left", left));
        }
        course.complete(command);
    }

    /** @throws Refusal {@code course.unknown}, also for a course the caller may not see */
    public Course get(CourseId id, Caller caller) {
        return courses.findById(id).filter(course -> course.visibleTo(caller))
                .orElseThrow(() -> Refusal.unknown("course"));
    }

    /** A page of courses in the order of their ids: a school's own, all for staff, for others what they may see. */
    public Window<Course> list(Caller caller, ScrollPosition position, Limit limit) {
        if (caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER)) {
            return courses.findBy(position, limit, BY_ID);
        }
        return caller.is(Roles.EMPLOYER_AGENT)
                ? courses.findBySchool(schools.of(caller).id(), position, limit, BY_ID)
                : courses.findByStateIn(Set.of(CourseState.APPROVED, CourseState.COMPLETED), position, limit, BY_ID);
    }

    private Course move(CourseId id, ExpectedVersion expected, Command command, Predicate<Course> allowed,
            BiConsumer<Course, Command> verb) {
        var course = courses.findById(id).filter(allowed).orElseThrow(() -> Refusal.unknown("course"));
        if (course.has(command)) {
            return course;
        }
        expected.check(course.version());
        verb.accept(course, command);
        return courses.save(course);
    }
}
