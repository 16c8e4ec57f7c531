package silian.enterprise.employment;

import java.time.LocalDate;

/** What happens to an employment. */
sealed interface EmploymentEvent {

    /** The talent counts for the enterprise. */
    record Counted(Employment employment, LocalDate on) implements EmploymentEvent {}

    /** The talent no longer counts: the hire was withdrawn, or is over. */
    record Uncounted(Employment employment, LocalDate on, String reasonCode) implements EmploymentEvent {}
}
