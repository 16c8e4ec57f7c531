package silian.finance.entitlements;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireCorrected;
import silian.contracts.recruitment.HireEnded;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.Delivered;

/** Deciding what a hire entitles to, anew when the hire is corrected or ends, and taking it back with the hire. */
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
        change(event.data().hireId(), entitlement -> entitlement.revoke(event));
    }

    /** Safe to repeat: the proof of the end is saved with its effect. */
    public void end(Delivered<HireEnded> event) {
        change(event.data().hireId(), entitlement -> entitlement.end(event, rules));
    }

    /** Safe to repeat: the proof of the correction is saved with its effect. */
    public void correct(Delivered<HireCorrected> event) {
        change(event.data().hireId(), entitlement -> entitlement.correct(event, rules));
    }

    private void change(String hire, Predicate<Entitlement> effect) {
        var entitlement = entitlements.findById(new EntitlementId(hire))
                .orElseThrow(() -> new IllegalStateException("what became of a hire that was never confirmed"));
        if (effect.test(entitlement)) {
            entitlements.save(entitlement);
        }
    }
}
