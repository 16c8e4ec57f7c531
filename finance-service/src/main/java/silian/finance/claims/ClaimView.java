package silian.finance.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.eligibility.Decision;
import silian.platform.web.Versioned;

/**
 * A claim as shown.
 *
 * @param creditCode the business
 * @param claimedOn the day whose rules apply
 * @param particulars what it rests on: as declared, after review as checked
 * @param decision what the rules say, with every reason and clause
 * @param amount yuan, known from the review on
 * @param paidOn business date of the payment
 */
public record ClaimView(String id, SubsidyKind kind, String creditCode, LocalDate claimedOn, ClaimState state,
        Particulars particulars, Decision decision, @Nullable BigDecimal amount, @Nullable LocalDate paidOn,
        @Nullable Long version) implements Versioned {

    static ClaimView of(SubsidyClaim claim) {
        var amount = claim.amountIfKnown();
        return new ClaimView(claim.id().value(), claim.kind(), claim.business().value(), claim.claimedOn(),
                claim.state(), claim.particulars(), claim.decision(), amount == null ? null : amount.getAmount(),
                claim.paidOn(), claim.version());
    }
}
