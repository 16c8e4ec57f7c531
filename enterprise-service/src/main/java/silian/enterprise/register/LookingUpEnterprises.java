package silian.enterprise.register;

import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.platform.standards.CreditCode;

/** Looking up one enterprise on behalf of somebody: agents see their own, the district's staff see all. */
@Component
public final class LookingUpEnterprises {

    private final Enterprises enterprises;

    LookingUpEnterprises(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    /** @throws Refusal {@code enterprise.unknown} (404) if there is none or it is not the caller's to see */
    public Enterprise visibleTo(Caller caller, CreditCode creditCode) {
        if (caller.is(Roles.EMPLOYER_AGENT) && !caller.actsFor(creditCode.value())) {
            throw Refusal.unknown("enterprise");
        }
        return enterprises.findById(creditCode).orElseThrow(() -> Refusal.unknown("enterprise"));
    }
}
