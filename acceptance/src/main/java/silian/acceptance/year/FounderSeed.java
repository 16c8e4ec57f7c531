package silian.acceptance.year;

import java.time.LocalDate;
import silian.platform.standards.CreditCode;

/**
 * A graduate who founded a business in the synthetic year.
 *
 * @param graduate the founder
 * @param creditCode the business
 * @param registeredOn when it was founded
 * @param monthlyRent yuan
 * @param months months of rent paid
 */
public record FounderSeed(GraduateSeed graduate, CreditCode creditCode, LocalDate registeredOn, int monthlyRent,
        int months) {}
