package silian.enterprise.register;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.standards.Area;
import silian.platform.standards.CreditCode;

/** Registering enterprises by their credit code; the business register's answer fills in the rest. */
@Component
public final class RegisteringEnterprises {

    private final Enterprises enterprises;
    private final BusinessRegister businessRegister;

    RegisteringEnterprises(Enterprises enterprises, BusinessRegister businessRegister) {
        this.enterprises = enterprises;
        this.businessRegister = businessRegister;
    }

    /**
     * @throws Refusal {@code enterprise.already-registered} (409); {@code enterprise.unknown-to-register},
     *     {@code enterprise.cancelled}, {@code enterprise.licence-revoked}, {@code enterprise.area-not-yours} (400);
     *     {@code agency.business-register.unavailable} (503); nothing is stored then
     */
    public Enterprise register(CreditCode creditCode, Area area, Command command) {
        requireOwnArea(area, command);
        var known = enterprises.findById(creditCode);
        if (known.isPresent()) {
            return sameCommandOrRefuse(known.get(), command);
        }
        var answer = businessRegister.find(creditCode.value())
                .orElseThrow(() -> Refusal.invalid("creditCode", "enterprise.unknown-to-register"));
        requireInBusiness(answer.state());
        try {
            return enterprises.save(Enterprise.register(creditCode, answer.entry(), area, command));
        } catch (DuplicateKeyException somebodyWasFaster) {
            return sameCommandOrRefuse(enterprises.findById(creditCode).orElseThrow(() -> somebodyWasFaster), command);
        }
    }

    private static void requireInBusiness(BusinessRegister.State state) {
        switch (state) {
            case ACTIVE -> {
            }
            case CANCELLED -> throw Refusal.invalid("creditCode", "enterprise.cancelled");
            case REVOKED -> throw Refusal.invalid("creditCode", "enterprise.licence-revoked");
        }
    }

    private static void requireOwnArea(Area area, Command command) {
        var tenant = command.caller().tenant();
        if (tenant == null || !new Area(tenant).contains(area)) {
            throw Refusal.invalid("area", "enterprise.area-not-yours");
        }
    }

    private static Enterprise sameCommandOrRefuse(Enterprise known, Command command) {
        if (known.wasRegisteredBy(command)) {
            return known;
        }
        throw Refusal.conflict("enterprise.already-registered");
    }
}
