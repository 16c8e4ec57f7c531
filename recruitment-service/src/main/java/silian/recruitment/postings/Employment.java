package silian.recruitment.postings;

/** How somebody is to be employed (用工形式); the constants are schema.org's words for {@code employmentType} too. */
public enum Employment {
    /** 全职. */
    FULL_TIME,
    /** 非全日制. */
    PART_TIME,
    /** 实习. */
    INTERN
}
