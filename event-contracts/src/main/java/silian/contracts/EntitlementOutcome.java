package silian.contracts;

/** What the rules say about an entitlement. The three values are all there will be. */
public enum EntitlementOutcome {
    /** Every criterion is met. */
    ELIGIBLE,
    /** At least one criterion is not met. */
    NOT_ELIGIBLE,
    /** No criterion fails, but a fact is missing. */
    FACTS_MISSING
}
