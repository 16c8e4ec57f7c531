package silian.enterprise.register;

import java.time.LocalDate;
import silian.platform.standards.Area;
import silian.platform.standards.CreditCode;

/** What happens to an enterprise. */
sealed interface EnterpriseEvent {

    /** The enterprise entered the district's register. */
    record Registered(CreditCode creditCode, RegisterEntry entry, Area area, LocalDate on)
            implements
                EnterpriseEvent {}
}
