package silian.recruitment.outcomes;

import java.time.LocalDate;
import silian.recruitment.language.EmployerId;

/**
 * Something that became of a student, and which record says so.
 *
 * @param record the hire, the subsidy claim or the enrolment
 * @param enterprise who hired or trained, or what was founded
 * @param on its business date
 */
public record Outcome(OutcomeKind kind, String record, EmployerId enterprise, LocalDate on) {}
