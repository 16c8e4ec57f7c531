package silian.acceptance.year;

import java.time.LocalDate;
import silian.platform.standards.CreditCode;

/**
 * A graduate who founded a business in the synthetic year.
 *
 * @param graduate the founder
 * @param creditCode the business
 * @param registeredOn when it was founded
 * @param startup whether the one-off startup subsidy is claimed
 * @param monthlyRent yuan
 * @param months months of rent paid, 0 if no rent is claimed
 */
public record FounderSeed(GraduateSeed graduate, CreditCode creditCode, LocalDate registeredOn, boolean startup,
        int monthlyRent, int months) {

    private static final int STARTUP = 5_000;

    /** How many subsidies are claimed. */
    public int claims() {
        return (startup ? 1 : 0) + (months > 0 ? 1 : 0);
    }

    /** Yuan, all subsidies together. */
    public int paid() {
        return (startup ? STARTUP : 0) + monthlyRent * months;
    }
}
