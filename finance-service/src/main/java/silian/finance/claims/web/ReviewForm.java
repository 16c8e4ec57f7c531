package silian.finance.claims.web;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.finance.claims.Particulars;
import silian.platform.web.FreeText;

/**
 * What the reviewer found in the papers. What is left out is confirmed as declared.
 *
 * @param evidence which papers were seen; kept in the claim's history
 */
record ReviewForm(@Nullable @Size(max = 500) @FreeText String evidence, @Nullable LocalDate graduatedOn,
        @Nullable LocalDate registeredOn, @Nullable Boolean legalRepresentative,
        @Nullable @DecimalMin("0.01") @Digits(integer = 8, fraction = 2) BigDecimal monthlyRent,
        @Nullable @Min(1) @Max(120) Integer months) {

    Particulars correct(Particulars declared) {
        return new Particulars(graduatedOn == null ? declared.graduatedOn() : graduatedOn,
                registeredOn == null ? declared.registeredOn() : registeredOn,
                legalRepresentative == null ? declared.legalRepresentative() : legalRepresentative,
                monthlyRent == null ? declared.monthlyRent() : monthlyRent,
                months == null ? declared.months() : months);
    }
}
