package silian.platform.eligibility;

import java.time.LocalDate;

/**
 * A case to try a draft on.
 *
 * @param id the case's id, meaningless outside the service
 * @param facts what was known when it was decided
 * @param on the business date it was decided on
 */
public record PastCase(String id, Facts facts, LocalDate on) {}
