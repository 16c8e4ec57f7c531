package silian.finance.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import silian.platform.eligibility.Facts;
import silian.platform.standards.CreditCode;

/**
 * What a claim rests on.
 *
 * @param graduatedOn the founder's graduation, in the future for students
 * @param registeredOn when the business was registered
 * @param legalRepresentative whether the founder is its legal representative or operator
 * @param monthlyRent yuan paid a month, for rent claims
 * @param months how many months of rent were paid, for rent claims
 */
public record Particulars(LocalDate graduatedOn, LocalDate registeredOn, boolean legalRepresentative,
        @Nullable BigDecimal monthlyRent, @Nullable Integer months) {

    Facts facts(CreditCode business, String source) {
        return Facts.builder()
                .known("person.graduated_on", graduatedOn, source)
                .known("business.registered_on", registeredOn, source)
                .known("business.legal_representative", legalRepresentative, source)
                .known("business.region", business.regionCode(), "credit code")
                .knownIfPresent("rent.monthly", monthlyRent, source)
                .knownIfPresent("rent.months", months, source)
                .build();
    }

    BigDecimal monthlyRentOrNothing() {
        return Objects.requireNonNullElse(monthlyRent, BigDecimal.ZERO);
    }

    int monthsOrNone() {
        return months == null ? 0 : months;
    }
}
