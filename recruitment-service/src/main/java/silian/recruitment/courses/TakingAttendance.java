package silian.recruitment.courses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.CourseId;
import silian.recruitment.language.EnrolmentId;

/** Noting who came on which day; noted twice is noted once. */
@Component
public final class TakingAttendance {

    private final Courses courses;
    private final Enrolments enrolments;

    TakingAttendance(Courses courses, Enrolments enrolments) {
        this.courses = courses;
        this.enrolments = enrolments;
    }

    /**
     * Notes that a course of the agent's school was taught on a day, and who came.
     *
     * @throws Refusal {@code course.unknown}, {@code trainee.not-enrolled}; what {@link Course#taught} refuses
     */
    public Course note(CourseId id, LocalDate day, List<EnrolmentId> present, Command command) {
        var course = SimultaneousSaves.retried(() -> taught(id, day, present, command));
        present.forEach(trainee -> SimultaneousSaves.retried(() -> came(trainee, day)));
        return course;
    }

    private Course taught(CourseId id, LocalDate day, List<EnrolmentId> present, Command command) {
        var course = courses.findById(id).filter(found -> found.isRunBy(command.caller()))
                .orElseThrow(() -> Refusal.unknown("course"));
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < present.size(); i++) {
            if (!course.hasEnrolled(present.get(i))) {
                faults.add(Fault.of("present[" + i + "]", "trainee.not-enrolled"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return course.taught(day, command) ? courses.save(course) : course;
    }

    private boolean came(EnrolmentId trainee, LocalDate day) {
        var enrolment = enrolments.findById(trainee).orElseThrow(() -> Refusal.unknown("enrolment"));
        if (enrolment.attend(day)) {
            enrolments.save(enrolment);
        }
        return true;
    }
}
