package silian.recruitment.cards;

import java.time.LocalDate;
import silian.platform.eligibility.Decision;

/**
 * The highest tier whose criteria a talent meets.
 *
 * @param validUntil the card's last day
 */
record CardAward(CardTier tier, Decision decision, LocalDate validUntil) {

    /** How long before its last day a card may be renewed, in days. */
    int renewalDaysBefore() {
        return decision.number("renewal_days_before");
    }

    /** How long after its last day a card may still be renewed, in days. */
    int renewalDaysAfter() {
        return decision.number("renewal_days_after");
    }
}
