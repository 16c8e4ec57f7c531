package silian.housing.entitlements;

import java.time.LocalDate;

/**
 * Since when and why an entitlement carries no flat any more.
 *
 * @param on the day of the withdrawal or correction, or the last day of work
 * @param reasonCode such as {@code contract-expired}
 */
public record Loss(LocalDate on, String reasonCode) {}
