package silian.recruitment.retention;

/** How long something is held of a person: each a parameter of {@code schemes/erasure.yaml}, in years. */
public enum RetentionPeriod {
    /** What belongs to applying for jobs, activities among it. */
    APPLICATION("application_years"),
    /** What rests on a hire. */
    HIRE("hire_years"),
    /** Files that a public body has decided. */
    CASE("case_years"),
    /** Entries of rosters and of the window that nobody ever claimed. */
    ROSTER("roster_years");

    private final String parameter;

    RetentionPeriod(String parameter) {
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
