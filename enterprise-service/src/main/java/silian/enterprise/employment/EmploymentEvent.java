package silian.enterprise.employment;

import java.time.LocalDate;
import silian.platform.standards.CreditCode;

/** What happens to an employment. */
sealed interface EmploymentEvent {

    /** The talent counts for the enterprise. */
    record Counted(EmploymentId employment, CreditCode enterprise, LocalDate on) implements EmploymentEvent {
    }

    /** The talent no longer counts: the hire was withdrawn. */
    record Uncounted(EmploymentId employment, CreditCode enterprise, LocalDate on) implements EmploymentEvent {
    }
}
