package silian.recruitment.rosters;

import java.util.Locale;

/** The columns of a roster, in any order; the header names them in lower case. */
enum Column {

    STUDENT_NUMBER, NAME, ID_NUMBER, PHONE, EDUCATION_CODE, DEGREE_CODE, MAJOR, GRADUATION_DATE, CERTIFICATE_NUMBER;

    /** What stands in the header, and what a fault calls the field. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
