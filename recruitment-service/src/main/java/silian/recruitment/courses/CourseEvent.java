package silian.recruitment.courses;

import java.time.LocalDate;
import silian.recruitment.language.CourseId;
import silian.recruitment.language.EmployerId;

/** What happens to a course. */
sealed interface CourseEvent {

    /** The school declared it completed. */
    record Completed(CourseId id, EmployerId school, Syllabus syllabus, int trainees,
            LocalDate on) implements CourseEvent {}
}
