package silian.recruitment.hires;

import java.time.LocalDate;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.TalentId;

/** What happens to a hire. */
sealed interface HireEvent {

    /** The employer confirmed that the person starts. */
    record Confirmed(HireId id, HirePlace place, LocalDate startsOn, boolean fullTime, PersonFacts person,
            LocalDate on) implements HireEvent {}

    /** The hire did not hold. */
    record Withdrawn(HireId id, TalentId talent, EmployerId employer, WithdrawalReason reason,
            LocalDate on) implements HireEvent {}

    /** The place that was held for the hire was given back before the hire came. */
    record Lapsed(HireId id) implements HireEvent {}
}
