package silian.recruitment.courses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.CourseId;
import silian.recruitment.language.EnrolmentId;
import silian.recruitment.language.Wording;

/** Noting who came on which day, and putting that right; noted twice is noted once. */
@Component
public final class TakingAttendance {

    /** Characters. */
    public static final int LONGEST_REASON = 200;

    private final Courses courses;
    private final Enrolments enrolments;

    TakingAttendance(Courses courses, Enrolments enrolments) {
        this.courses = courses;
        this.enrolments = enrolments;
    }

    /**
     * Notes that a course of the agent's school was taught on a day, and who came. Until the last of them is written down
     * the course cannot be completed; the same command, sent again after a crash, does what is left.
     *
     * @throws Refusal {@code course.unknown}, {@code trainee.not-enrolled}; what {@link Course#taught} and {@link
     *     Enrolment#attend} refuse
     */
    public Course note(CourseId id, LocalDate day, List<EnrolmentId> present, Command command) {
        SimultaneousSaves.retried(() -> taught(id, day, present, command));
        present.forEach(trainee -> SimultaneousSaves.retried(() -> came(trainee, day)));
        return SimultaneousSaves.retried(() -> noted(id, day, command));
    }

    /**
     * Takes back that trainees came on a day, as long as it is not decided who completed the course. Who came and was
     * not noted is simply noted.
     *
     * @throws Refusal what is wrong with the reason; {@code course.unknown}, {@code course.not-taught-that-day}, {@code
     *     trainee.not-enrolled}; what {@link Enrolment#strike} refuses
     */
    public Course correct(CourseId id, LocalDate day, List<EnrolmentId> absent, String reason, Command command) {
        var why = Wording.line("reason", reason, LONGEST_REASON);
        var course = runBy(id, command);
        course.requireTaughtOn(day);
        requireEnrolled("absent", absent, course);
        absent.forEach(trainee -> SimultaneousSaves.retried(() -> didNotCome(trainee, day, why, command)));
        return course;
    }

    /**
     * Takes back that the course was taught on a day, and so that anybody came; as long as it is not completed. The same
     * command, sent again after a crash, does what is left.
     *
     * @throws Refusal what is wrong with the reason; {@code course.unknown}; what {@link Course#notTaught} and
     *     {@link Enrolment#strike} refuse
     */
    public Course takeDayBack(CourseId id, LocalDate day, String reason, Command command) {
        var why = Wording.line("reason", reason, LONGEST_REASON);
        var course = runBy(id, command);
        if (course.has(command)) {
            return course;
        }
        course.state().requireApproved();
        course.requireTaughtOn(day);
        enrolments.findByCourse(id)
                .forEach(trainee -> SimultaneousSaves.retried(() -> didNotCome(trainee.id(), day, why, command)));
        return SimultaneousSaves.retried(() -> notTaught(id, day, why, command));
    }

    private Course notTaught(CourseId id, LocalDate day, String reason, Command command) {
        var course = runBy(id, command);
        course.notTaught(day, reason, command);
        return courses.save(course);
    }

    private Course taught(CourseId id, LocalDate day, List<EnrolmentId> present, Command command) {
        var course = runBy(id, command);
        requireEnrolled("present", present, course);
        return course.taught(day, command) ? courses.save(course) : course;
    }

    private Course noted(CourseId id, LocalDate day, Command command) {
        var course = runBy(id, command);
        return course.noted(day) ? courses.save(course) : course;
    }

    private Course runBy(CourseId id, Command command) {
        return courses.findById(id).filter(found -> found.isRunBy(command.caller()))
                .orElseThrow(() -> Refusal.unknown("course"));
    }

    private static void requireEnrolled(String field, List<EnrolmentId> trainees, Course course) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < trainees.size(); i++) {
            if (!course.hasEnrolled(trainees.get(i))) {
                faults.add(Fault.of(field + "[" + i + "]", "trainee.not-enrolled"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private boolean came(EnrolmentId trainee, LocalDate day) {
        return change(trainee, enrolment -> enrolment.attend(day));
    }

    private boolean didNotCome(EnrolmentId trainee, LocalDate day, String reason, Command command) {
        return change(trainee, enrolment -> enrolment.strike(day, reason, command));
    }

    private boolean change(EnrolmentId trainee, Predicate<Enrolment> change) {
        var enrolment = enrolments.findById(trainee).orElseThrow(() -> Refusal.unknown("enrolment"));
        if (change.test(enrolment)) {
            enrolments.save(enrolment);
        }
        return true;
    }
}
