package silian.recruitment.postings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentDemandId;
import silian.recruitment.language.Vacancy;

/** What happens to a posting. */
sealed interface JobPostingEvent {

    /** The posting is public. */
    record Posted(JobPostingId id, EmployerId employer, @Nullable TalentDemandId demand, Vacancy vacancy, int openings,
            LocalDate on) implements JobPostingEvent {}

    /** The posting is hidden for a while. */
    record Paused(JobPostingId id, LocalDate on) implements JobPostingEvent {}

    /** A hire that came took a place. */
    record OpeningTaken(JobPostingId id, HireId hire, int remaining) implements JobPostingEvent {}

    /** A place was given back. */
    record OpeningReturned(JobPostingId id, HireId hire, int remaining) implements JobPostingEvent {}

    /** The last place is taken. */
    record Filled(JobPostingId id, EmployerId employer, LocalDate on) implements JobPostingEvent {}

    /** The posting is over. */
    record ClosedForGood(JobPostingId id, LocalDate on) implements JobPostingEvent {}

    /** Its last day is over. */
    record Expired(JobPostingId id, LocalDate on) implements JobPostingEvent {}
}
