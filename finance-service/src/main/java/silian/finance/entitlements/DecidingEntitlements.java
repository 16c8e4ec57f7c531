package silian.finance.entitlements;

import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.Delivered;

/** Deciding what a hire entitles to, and taking it back with the hire. */
@Component
public final class DecidingEntitlements {

    private final Entitlements entitlements;
    private final FinanceRules rules;

    DecidingEntitlements(Entitlements entitlements, FinanceRules rules) {
        this.entitlements = entitlements;
        this.rules = rules;
    }

    /** Safe to repeat: there is one entitlement per hire. */
    public void decide(Delivered<HireConfirmed> event) {
        if (entitlements.findById(new EntitlementId(event.data().hireId())).isEmpty()) {
            entitlements.save(Entitlement.decide(event, rules));
        }
    }

    /** Safe to repeat: the proof of the withdrawal is saved with its effect. */
    public void revoke(Delivered<HireWithdrawn> event) {
        var entitlement = entitlements.findById(new EntitlementId(event.data().hireId()))
                .orElseThrow(() -> new IllegalStateException("a withdrawal without its hire"));
        if (entitlement.revoke(event)) {
            entitlements.save(entitlement);
        }
    }
}
