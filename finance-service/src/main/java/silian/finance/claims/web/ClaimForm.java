package silian.finance.claims.web;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.finance.claims.Particulars;
import silian.finance.claims.SubsidyKind;
import silian.platform.standards.CreditCode;

/**
 * What a founder declares.
 *
 * @param creditCode the business
 * @param graduatedOn the founder's graduation, in the future for students
 * @param registeredOn when the business was registered
 * @param legalRepresentative whether the founder is its legal representative or operator; who says nothing declares so
 *     by claiming
 * @param monthlyRent yuan paid a month; only for {@code RENT}
 * @param months months of rent paid; only for {@code RENT}
 */
record ClaimForm(@NotNull SubsidyKind kind, @NotNull String creditCode, @NotNull LocalDate graduatedOn,
        @NotNull LocalDate registeredOn, @Nullable Boolean legalRepresentative,
        @Nullable @DecimalMin("0.01") @Digits(integer = 8, fraction = 2) BigDecimal monthlyRent,
        @Nullable @Min(1) @Max(120) Integer months) {

    CreditCode business() {
        return CreditCode.of("creditCode", creditCode);
    }

    Particulars particulars() {
        return new Particulars(graduatedOn, registeredOn, !Boolean.FALSE.equals(legalRepresentative), monthlyRent,
                months);
    }
}
