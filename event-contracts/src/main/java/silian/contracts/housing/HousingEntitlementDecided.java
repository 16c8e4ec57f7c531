package silian.contracts.housing;

import java.time.LocalDate;
import java.util.List;
import silian.contracts.EntitlementOutcome;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * It was decided whether a hire entitles the talent to a talent flat (人才公寓资格).
 *
 * @param entitlementId the entitlement
 * @param hireId the hire it rests on
 * @param talentId the talent
 * @param creditCode the enterprise's unified social credit code (GB 32100)
 * @param scheme the scheme applied, such as {@code talent-flat}
 * @param schemeVersion the version in force on the business date
 * @param outcome what the scheme says
 * @param reasonCodes the criteria not met or lacking facts; empty if eligible
 * @param decidedOn business date of the decision
 */
@EventType("silian.housing.entitlement-decided.v1")
@PublishesTo("silian.housing.entitlement.v1")
public record HousingEntitlementDecided(String entitlementId, String hireId, String talentId, String creditCode,
        String scheme, String schemeVersion, EntitlementOutcome outcome, List<String> reasonCodes,
        LocalDate decidedOn) implements Contract {

    public HousingEntitlementDecided {
        reasonCodes = List.copyOf(reasonCodes);
    }
}
