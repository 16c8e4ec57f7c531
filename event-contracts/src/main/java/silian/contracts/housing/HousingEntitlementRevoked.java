package silian.contracts.housing;

import java.time.LocalDate;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * An entitlement to a talent flat was taken back.
 *
 * @param entitlementId the entitlement
 * @param hireId the hire it rests on
 * @param talentId the talent
 * @param creditCode the enterprise's unified social credit code (GB 32100)
 * @param revokedOn business date of the revocation
 * @param reasonCode why, such as {@code not-reported-for-work}
 */
@EventType("silian.housing.entitlement-revoked.v1")
@PublishesTo("silian.housing.entitlement.v1")
public record HousingEntitlementRevoked(String entitlementId, String hireId, String talentId, String creditCode,
        LocalDate revokedOn, String reasonCode) implements Contract {}
