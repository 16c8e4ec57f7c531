package silian.recruitment.institutions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What institution and person agree on.
 *
 * @param startsOn first day of work
 * @param years of the contract
 * @param firstJob whether it is the person's first job (初次就业), as the institution declares
 * @param probationMonths as agreed, of any other; {@code null} for none
 */
public record ContractTerms(LocalDate startsOn, int years, boolean firstJob, @Nullable Integer probationMonths) {}
