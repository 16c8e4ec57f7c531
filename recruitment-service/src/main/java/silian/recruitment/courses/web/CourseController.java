package silian.recruitment.courses.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.platform.web.Versioned;
import silian.recruitment.courses.CourseState;
import silian.recruitment.courses.Course;
import silian.recruitment.courses.CourseKind;
import silian.recruitment.courses.PlanningCourses;
import silian.recruitment.courses.Syllabus;
import silian.recruitment.language.CourseId;

/** Training courses, as training schools run them and officers approve them. */
@RestController
@RequestMapping("/api/recruitment/v1/courses")
class CourseController {

    private final PlanningCourses planning;

    CourseController(PlanningCourses planning) {
        this.planning = planning;
    }

    /** Plans a course of the agent's training school. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    CourseView plan(@Valid @RequestBody CoursePlan plan, Command command) {
        return CourseView.of(planning.plan(plan.toSyllabus(), command));
    }

    /** Approves a course; from then on trainees may be enrolled. */
    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('OFFICER')")
    CourseView approve(@PathVariable CourseId id, ExpectedVersion expected, Command command) {
        return CourseView.of(planning.approve(id, expected, command));
    }

    /** Cancels a course that was not taught yet. */
    @PostMapping("/{id}/cancellation")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    CourseView cancel(@PathVariable CourseId id, ExpectedVersion expected, Command command) {
        return CourseView.of(planning.cancel(id, expected, command));
    }

    /** Declares a course completed; who completed it is decided by attendance right after. */
    @PostMapping("/{id}/completion")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    CourseView complete(@PathVariable CourseId id, ExpectedVersion expected, Command command) {
        return CourseView.of(planning.complete(id, expected, command));
    }

    /** The courses the caller may know of. */
    @GetMapping
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'UNIVERSITY', 'OFFICER', 'REVIEWER')")
    Paged<CourseView> list(Caller caller, Paging paging) {
        return Paged.of(planning.list(caller, paging.position(), paging.limit()), CourseView::of, paging);
    }

    /** One course. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'UNIVERSITY', 'OFFICER', 'REVIEWER')")
    CourseView show(@PathVariable CourseId id, Caller caller) {
        return CourseView.of(planning.get(id, caller));
    }

    /**
     * What a training school plans.
     *
     * @param trade the occupation a vocational course trains for; none for the others
     * @param hours lessons in all, 1 to 2,000
     * @param firstDay such as 2022-03-01
     * @param lastDay not before {@code firstDay}
     * @param places most trainees, 1 to 500
     */
    record CoursePlan(@NotNull CourseKind kind, @NotNull String title, @Nullable String trade, @NotNull Integer hours,
            @NotNull LocalDate firstDay, @NotNull LocalDate lastDay, @NotNull Integer places) {

        Syllabus toSyllabus() {
            return Syllabus.of(kind, title, trade, hours, firstDay, lastDay, places);
        }
    }

    /** A course as shown. */
    record CourseView(String id, String school, CourseKind kind, String title, @Nullable String trade, int hours,
            LocalDate firstDay, LocalDate lastDay, int places, int enrolled, int daysTaught, CourseState state,
            @Nullable LocalDate completedOn, @Nullable Long version) implements Versioned {

        static CourseView of(Course course) {
            var syllabus = course.syllabus();
            return new CourseView(course.id().value(), course.school().value(), syllabus.kind(), syllabus.title(),
                    syllabus.trade(), syllabus.hours(), syllabus.firstDay(), syllabus.lastDay(), syllabus.places(),
                    course.enrolled(), course.daysTaught(), course.state(), course.completedOn(), course.version());
        }
    }
}
