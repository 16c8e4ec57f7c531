package silian.housing.entitlements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.platform.eligibility.Decision;
import silian.platform.web.Versioned;

/**
 * What a hire entitles to, as shown: every decision with every reason.
 *
 * @param hire the hire
 * @param hiredOn the day whose rules apply
 */
public record EntitlementView(String hire, String employer, LocalDate hiredOn, Entitlement.State state,
        List<Decision> decisions, @Nullable Long version) implements Versioned {

    public static EntitlementView of(Entitlement entitlement) {
        return new EntitlementView(entitlement.id().value(), entitlement.employer().value(), entitlement.hiredOn(),
                entitlement.state(), entitlement.decisions(), entitlement.version());
    }
}
