package silian.housing.entitlements;

import java.time.LocalDate;
import silian.contracts.recruitment.HireConfirmed;
import silian.housing.Commands;
import silian.housing.Hires;
import silian.housing.SchemesOfHousing;

/** Entitlements for tests of aggregates, decided by the service's own rules. */
public final class AnEntitlement {

    static final HousingRules RULES = new HousingRules(SchemesOfHousing.all());

    private AnEntitlement() {}

    /** What the hire entitles to while nobody knows of the person's homes. */
    public static Entitlement of(HireConfirmed hire) {
        var entitlement = Entitlement.open(Hires.confirmed(hire));
        entitlement.decide(RULES, hire.confirmedOn(), Commands.NOON);
        return entitlement;
    }

    /** What the hire entitles to after the person declared some homes. */
    public static Entitlement withHomes(HireConfirmed hire, int homes) {
        var entitlement = of(hire);
        entitlement.declareHomes(homes, RULES, Commands.ofTalent(hire.subject(), hire.confirmedOn()));
        return entitlement;
    }

    /** The same after the hire was withdrawn. */
    public static Entitlement revoked(HireConfirmed hire) {
        var entitlement = withHomes(hire, 0);
        entitlement.revoke(Hires.withdrawn(hire, hire.confirmedOn().plusDays(10)));
        return entitlement;
    }

    static HireConfirmed confirmedOn(LocalDate date) {
        var hire = Hires.aHire("hire-1");
        return new HireConfirmed(hire.hireId(), hire.talentId(), hire.subject(), hire.creditCode(),
                hire.jobPostingId(), hire.activityId(), date, date, hire.fullTime(), hire.person());
    }
}
