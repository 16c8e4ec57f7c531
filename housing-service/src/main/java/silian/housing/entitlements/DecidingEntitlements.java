package silian.housing.entitlements;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireCorrected;
import silian.contracts.recruitment.HireEnded;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.events.Delivered;

/** Deciding what a hire entitles to, again when a fact becomes known, and ending it with the hire. */
@Component
public final class DecidingEntitlements {

    private final Entitlements entitlements;
    private final HousingRules rules;

    DecidingEntitlements(Entitlements entitlements, HousingRules rules) {
        this.entitlements = entitlements;
        this.rules = rules;
    }

    /** Safe to repeat: there is one entitlement per hire. */
    public void decide(Delivered<HireConfirmed> event) {
        if (entitlements.findById(new EntitlementId(event.data().hireId())).isEmpty()) {
            var entitlement = Entitlement.open(event);
            entitlement.decide(rules, entitlement.hiredOn(), event.time());
            entitlements.save(entitlement);
        }
    }

    /** Safe to repeat: the proof of the withdrawal is saved with its effect. */
    public void revoke(Delivered<HireWithdrawn> event) {
        change(event.data().hireId(), entitlement -> entitlement.revoke(event));
    }

    /** Safe to repeat: the proof of the end is saved with its effect. */
    public void end(Delivered<HireEnded> event) {
        change(event.data().hireId(), entitlement -> entitlement.end(event));
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

    /** @throws Refusal {@code entitlement.unknown} (404) if it is not the caller's own */
    public Entitlement declareHomes(EntitlementId id, int homes, Command command) {
        var entitlement = entitlements.findById(id)
                .filter(found -> found.belongsTo(command.caller().subject()))
                .orElseThrow(() -> Refusal.unknown("entitlement"));
        if (entitlement.has(command)) {
            return entitlement;
        }
        entitlement.declareHomes(homes, rules, command);
        return entitlements.save(entitlement);
    }
}
