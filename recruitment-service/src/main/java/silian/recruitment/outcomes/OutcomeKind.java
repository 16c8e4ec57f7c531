package silian.recruitment.outcomes;

/** What may become of a student (去向). */
public enum OutcomeKind {
    /** 就业. */
    HIRED,
    /** 创业: a paid startup subsidy proves it. */
    STARTED_BUSINESS,
    /** 培训结业. */
    TRAINED
}
