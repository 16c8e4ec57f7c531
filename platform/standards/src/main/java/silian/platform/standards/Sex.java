package silian.platform.standards;

/** The sex an identity number states (GB/T 2261.1 values 1 and 2). */
public enum Sex {
    MALE, FEMALE
}
