package silian.platform.eligibility;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the rules say. */
public enum Outcome {
    /** Every criterion is met. */
    @JsonProperty("eligible")
    ELIGIBLE,
    /** At least one criterion is not met, whatever else is still unknown. */
    @JsonProperty("not-eligible")
    NOT_ELIGIBLE,
    /** No criterion fails, but some cannot be judged on what is known. */
    @JsonProperty("facts-missing")
    FACTS_MISSING
}
