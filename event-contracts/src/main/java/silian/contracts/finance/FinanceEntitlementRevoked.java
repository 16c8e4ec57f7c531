package silian.contracts.finance;

import java.time.LocalDate;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * An entitlement to subsidies was taken back.
 *
 * @param entitlementId the entitlement
 * @param hireId the hire it rests on
 * @param talentId the talent
 * @param creditCode the enterprise's unified social credit code (GB 32100)
 * @param revokedOn business date of the revocation
 * @param reasonCode why, such as {@code not-reported-for-work}
 */
@EventType("silian.finance.entitlement-revoked.v1")
@PublishesTo("silian.finance.entitlement.v1")
public record FinanceEntitlementRevoked(String entitlementId, String hireId, String talentId, String creditCode,
        LocalDate revokedOn, String reasonCode) implements Contract {}
