package silian.finance.entitlements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.platform.eligibility.Decision;
import silian.platform.web.Versioned;

/**
 * What a hire entitles to, as shown: every decision with every reason.
 *
 * @param hire the hire
 * @param employer credit code
 * @param hiredOn the day whose rules apply
 * @param state {@code STANDING}, {@code REVOKED} or {@code ENDED}
 */
public record EntitlementView(String hire, String employer, LocalDate hiredOn, String state,
        List<Decision> decisions, @Nullable Long version) implements Versioned {

    static EntitlementView of(Entitlement entitlement) {
        return new EntitlementView(entitlement.id().value(), entitlement.employer().value(), entitlement.hiredOn(),
                entitlement.state().name(), entitlement.decisions(), entitlement.version());
    }
}
