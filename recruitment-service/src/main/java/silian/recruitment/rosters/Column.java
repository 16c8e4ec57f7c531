package silian.recruitment.rosters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of a roster, in any order; the header names them in lower case. */
enum Column {

    STUDENT_NUMBER, NAME, ID_NUMBER, PHONE, EDUCATION_CODE, DEGREE_CODE, MAJOR, GRADUATION_DATE, CERTIFICATE_NUMBER;

    private static final Map<String, Column> BY_LABEL = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Column::label, Function.identity()));

    private final String label = name().toLowerCase(Locale.ROOT);

    /** What stands in the header, and what a fault calls the field. */
    String label() {
        return label;
    }

    static Optional<Column> labelled(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }
}
