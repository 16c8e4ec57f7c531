package silian.contracts.housing;

import java.time.LocalDate;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * An entitlement to a talent flat is over, because the talent left the enterprise: nothing new rests on it.
 *
 * @param entitlementId the entitlement
 * @param hireId the hire it rests on
 * @param talentId the talent
 * @param creditCode the enterprise's unified social credit code (GB 32100)
 * @param endedOn the last day of work
 * @param reasonCode why, such as {@code contract-expired}
 */
@EventType("silian.housing.entitlement-ended.v1")
@PublishesTo("silian.housing.entitlement.v1")
public record HousingEntitlementEnded(String entitlementId, String hireId, String talentId, String creditCode,
        LocalDate endedOn, String reasonCode) implements Contract {}
