package silian.recruitment.courses;

/** What became of a trainee afterwards. */
public enum AfterwardsKind {
    /** 就业: hired, by way of this platform. */
    FOUND_WORK,
    /** 创业: paid a subsidy for a business of their own. */
    STARTED_BUSINESS
}
