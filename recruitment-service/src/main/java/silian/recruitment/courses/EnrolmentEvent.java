package silian.recruitment.courses;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens to an enrolment. */
sealed interface EnrolmentEvent {

    /** The trainee completed the course. */
    record Completed(Enrolment enrolment, int hours, @Nullable String trade,
            LocalDate on) implements EnrolmentEvent {}

    /** The trainee did not attend often enough. */
    record Failed(Enrolment enrolment, LocalDate on) implements EnrolmentEvent {}
}
