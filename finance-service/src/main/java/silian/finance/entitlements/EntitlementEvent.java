package silian.finance.entitlements;

import java.time.LocalDate;
import silian.platform.eligibility.Decision;

/** What happens to a person's entitlement to money. */
sealed interface EntitlementEvent {

    /** A scheme was decided for the first time, or anew because a fact about the hire changed. */
    record Decided(Entitlement entitlement, Decision decision, LocalDate on) implements EntitlementEvent {}

    /** The hire was withdrawn, and with it all it entitled to. */
    record Revoked(Entitlement entitlement, LocalDate on, String reasonCode) implements EntitlementEvent {}
}
