package silian.finance.claims;

/** What happens to a claim and others may want to know. */
sealed interface ClaimEvent {

    /** The money left the bank. */
    record Paid(SubsidyClaim claim) implements ClaimEvent {}

    /** The claim was refused after review. */
    record Rejected(SubsidyClaim claim) implements ClaimEvent {}
}
