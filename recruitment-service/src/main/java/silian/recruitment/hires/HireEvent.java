package silian.recruitment.hires;

import java.time.LocalDate;
import java.util.List;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.TalentId;

/** What happens to a hire. */
sealed interface HireEvent {

    /** The employer confirmed that the person starts. */
    record Confirmed(HireId id, HirePlace place, HireTerms terms, PersonFacts person,
            LocalDate on) implements HireEvent {}

    /** The hire did not hold. */
    record Withdrawn(HireId id, TalentId talent, EmployerId employer, WithdrawalReason reason,
            LocalDate on) implements HireEvent {}

    /** What was entered wrongly was put right; {@code changed} names what. */
    record Corrected(HireId id, TalentId talent, EmployerId employer, HireTerms terms, List<String> changed,
            LocalDate on) implements HireEvent {}

    /** The person left; {@code on} is the last day of work. */
    record Ended(HireId id, TalentId talent, EmployerId employer, EndReason reason,
            LocalDate on) implements HireEvent {}

    /** The place that was held for the hire was given back before the hire came. */
    record Lapsed(HireId id) implements HireEvent {}
}
