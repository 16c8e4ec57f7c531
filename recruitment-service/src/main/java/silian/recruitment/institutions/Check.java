package silian.recruitment.institutions;

/** What is found out about a proposed candidate before the publicity. */
public enum Check {
    /** 体检. */
    MEDICAL,
    /** 考察. */
    VETTING
}
