package silian.contracts.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * A one-off subsidy was paid out (一次性补贴发放).
 *
 * @param claimId the claim
 * @param kind {@code STARTUP} or {@code RENT}; more kinds may come
 * @param subject the claimant's account at the issuer ({@code sub})
 * @param creditCode the enterprise's unified social credit code (GB 32100)
 * @param scheme the scheme it was paid under
 * @param schemeVersion the version in force on the business date
 * @param amount yuan
 * @param paidOn business date of the payment
 */
@EventType("silian.finance.subsidy-paid.v1")
@PublishesTo("silian.finance.subsidy-claim.v1")
public record SubsidyPaid(String claimId, String kind, String subject, String creditCode, String scheme,
        String schemeVersion, BigDecimal amount, LocalDate paidOn) implements Contract {}
