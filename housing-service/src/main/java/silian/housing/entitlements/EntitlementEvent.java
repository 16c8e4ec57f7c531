package silian.housing.entitlements;

import java.time.LocalDate;
import silian.platform.eligibility.Decision;

/** What happens to a person's housing entitlement. */
sealed interface EntitlementEvent {

    /** A scheme was decided for the first time, or anew because a fact became known. */
    record Decided(Entitlement entitlement, Decision decision, LocalDate on) implements EntitlementEvent {}

    /** The hire was withdrawn, and with it all it entitled to. */
    record Revoked(Entitlement entitlement, LocalDate on, String reasonCode) implements EntitlementEvent {}

    /** The person left the employer; {@code on} is the last day of work. */
    record Ended(Entitlement entitlement, LocalDate on, String reasonCode) implements EntitlementEvent {}
}
