package silian.recruitment.courses.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import silian.platform.commands.History;
import silian.platform.commands.Roles;
import silian.platform.eligibility.Decision;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.courses.EnrolmentState;
import silian.recruitment.courses.Afterwards;
import silian.recruitment.courses.EnrollingTrainees;
import silian.recruitment.courses.EnrollingTrainees.Trainee;
import silian.recruitment.courses.Enrolment;
import silian.recruitment.courses.TakingAttendance;
import silian.recruitment.language.CourseId;
import silian.recruitment.language.EnrolmentId;

/** Who learns in a course, and who came on which day. */
@RestController
@RequestMapping("/api/recruitment/v1/courses/{id}")
class EnrolmentController {

    private final EnrollingTrainees enrolling;
    private final TakingAttendance attendance;

    EnrolmentController(EnrollingTrainees enrolling, TakingAttendance attendance) {
        this.enrolling = enrolling;
        this.attendance = attendance;
    }

    /** Enrols trainees, all of them or none; who is enrolled stays enrolled. */
    @PostMapping("/enrolments")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    EnrolmentList enrol(@PathVariable CourseId id, @Valid @RequestBody EnrolmentRequest request, Command command) {
        return new EnrolmentList(enrolling.enrol(id, request.trainees().stream().map(TraineeEntry::toTrainee).toList(),
                command).stream().map(EnrolmentView::forItsSchool).toList());
    }

    /** Takes back that somebody was enrolled by mistake, as long as no day is noted; the place is free again. */
    @PostMapping("/enrolments/{enrolment}/withdrawal")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    EnrolmentTakenBack takeBack(@PathVariable CourseId id, @PathVariable EnrolmentId enrolment, Command command) {
        return new EnrolmentTakenBack(id.value(), enrolment.value(),
                enrolling.takeBack(id, enrolment, command).enrolled());
    }

    /** The trainees of a course; what became of each is told to staff alone. */
    @GetMapping("/enrolments")
    @PreAuthorize("hasAnyRole('EMPLOYER_AGENT', 'OFFICER', 'REVIEWER')")
    Paged<EnrolmentView> enrolments(@PathVariable CourseId id, Caller caller, Paging paging) {
        return Paged.of(enrolling.list(id, caller, paging.position(), paging.limit()),
                caller.is(Roles.EMPLOYER_AGENT) ? EnrolmentView::forItsSchool : EnrolmentView::forStaff, paging);
    }

    /** Notes that the course was taught on a day, and who came. */
    @PostMapping("/attendance")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    AttendanceView attend(@PathVariable CourseId id, @Valid @RequestBody AttendanceNote note, Command command) {
        var course = attendance.note(id, note.day(), note.present(), command);
        return new AttendanceView(course.id().value(), note.day(), course.daysTaught());
    }

    /** Takes back that trainees came on a day; staff see it, with the reason. */
    @PostMapping("/attendance/correction")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    AttendanceView correct(@PathVariable CourseId id, @Valid @RequestBody AttendanceCorrection correction,
            Command command) {
        var course = attendance.correct(id, correction.day(), correction.absent(), correction.reason(), command);
        return new AttendanceView(course.id().value(), correction.day(), course.daysTaught());
    }

    /** Takes back that the course was taught on a day, and so that anybody came. */
    @PostMapping("/attendance/withdrawal")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    AttendanceView takeDayBack(@PathVariable CourseId id, @Valid @RequestBody DayTakenBack mistake, Command command) {
        var course = attendance.takeDayBack(id, mistake.day(), mistake.reason(), command);
        return new AttendanceView(course.id().value(), mistake.day(), course.daysTaught());
    }

    /** Whom the school enrols. */
    record EnrolmentRequest(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid TraineeEntry> trainees) {}

    /** Somebody to enrol. */
    record TraineeEntry(@NotNull String name, @NotNull String idNumber, @NotNull String phone) {

        Trainee toTrainee() {
            return new Trainee(name, idNumber, phone);
        }

        @Override
        public String toString() {
            return "TraineeEntry[masked]";
        }
    }

    /** @param enrolled how many places of the course are taken now */
    record EnrolmentTakenBack(String course, String enrolment, int enrolled) {}

    /** Who came on a day. */
    record AttendanceNote(@NotNull LocalDate day, @NotNull @Size(max = 500) List<@NotNull EnrolmentId> present) {}

    /**
     * Who did not come on a day after all.
     *
     * @param reason up to {@value TakingAttendance#LONGEST_REASON} characters
     */
    record AttendanceCorrection(@NotNull LocalDate day,
            @NotNull @Size(min = 1, max = 500) List<@NotNull EnrolmentId> absent,
            @NotNull @Schema(minLength = 1, maxLength = TakingAttendance.LONGEST_REASON) String reason) {}

    /**
     * A day on which the course was not taught after all.
     *
     * @param reason up to {@value TakingAttendance#LONGEST_REASON} characters
     */
    record DayTakenBack(@NotNull LocalDate day,
            @NotNull @Schema(minLength = 1, maxLength = TakingAttendance.LONGEST_REASON) String reason) {}

    /** A day that was taught. */
    record AttendanceView(String course, LocalDate day, int daysTaught) {}

    /** Those who are enrolled now. */
    record EnrolmentList(List<EnrolmentView> items) {}

    /**
     * An enrolment as shown: what is personal is masked, and absent once it is no longer known who it was.
     *
     * @param afterwards absent for the school: the trainee did not agree that it is told
     */
    record EnrolmentView(String id, String course, @Nullable String name, @Nullable String idNumber,
            @Nullable String phone,
            EnrolmentState state, int daysAttended, @Nullable Decision decision, @Nullable LocalDate decidedOn,
            @Nullable String certificate,
            List<AttendanceCorrected> corrections, @Nullable List<Afterwards> afterwards) {

        static EnrolmentView forStaff(Enrolment enrolment) {
            return of(enrolment, enrolment.afterwards());
        }

        static EnrolmentView forItsSchool(Enrolment enrolment) {
            return of(enrolment, null);
        }

        private static EnrolmentView of(Enrolment enrolment, @Nullable List<Afterwards> afterwards) {
            var person = enrolment.person();
            return new EnrolmentView(enrolment.id().value(), enrolment.course().value(),
                    person == null ? null : person.name().masked(), person == null ? null : person.idNumber().masked(),
                    person == null ? null : person.phone().masked(), enrolment.state(), enrolment.daysAttended(),
                    enrolment.decision(), enrolment.decidedOn(), enrolment.certificate(),
                    enrolment.corrections().stream().map(AttendanceCorrected::of).toList(), afterwards);
        }
    }

    /** A correction of the attendance. */
    record AttendanceCorrected(String what, Instant at, LocalDate on, @Nullable String why) {

        static AttendanceCorrected of(History.Step step) {
            return new AttendanceCorrected(step.move(), step.at(), step.on(), step.why());
        }
    }
}
