package silian.recruitment.outcomes;

import java.time.LocalDate;
import java.util.Objects;
import silian.recruitment.courses.FindingTrainees;
import silian.recruitment.hires.HireView;
import silian.recruitment.language.EmployerId;
import silian.recruitment.startups.Startup;

/**
 * Something that became of a student, and which record says so.
 *
 * @param record the hire, the subsidy claim or the enrolment
 * @param enterprise who hired or trained, or what was founded
 * @param on its business date
 */
public record Outcome(OutcomeKind kind, String record, EmployerId enterprise, LocalDate on) {

    /** @param hire one that held */
    static Outcome of(HireView hire) {
        return new Outcome(OutcomeKind.HIRED, hire.hireId(), new EmployerId(Objects.requireNonNull(hire.enterprise())),
                Objects.requireNonNull(hire.confirmedOn()));
    }

    static Outcome of(Startup startup) {
        return new Outcome(OutcomeKind.STARTED_BUSINESS, startup.claim(), startup.enterprise(), startup.on());
    }

    static Outcome of(FindingTrainees.Completed training) {
        return new Outcome(OutcomeKind.TRAINED, training.enrolment().value(), training.school(), training.on());
    }
}
