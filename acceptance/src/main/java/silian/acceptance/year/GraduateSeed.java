package silian.acceptance.year;

import java.time.LocalDate;
import java.util.List;
import silian.platform.standards.MobileNumber;
import silian.platform.standards.ResidentId;

/**
 * A graduate of the synthetic year. Nobody real: the region of the identity number does not exist.
 *
 * @param number from 0, over all schools
 * @param school ministry code of the school
 * @param talentClass the class a reviewer will accredit, empty for none
 */
public record GraduateSeed(int number, String school, String studentNumber, String name, ResidentId idNumber,
        MobileNumber phone, String educationCode, String degreeCode, String major, LocalDate graduation,
        String certificateNumber, String talentClass) {

    /** The first line of the roster that a university uploads. */
    public static final String CSV_HEADER = "student_number,name,id_number,phone,education_code,degree_code,major,"
            + "graduation_date,certificate_number";

    /** The row of the roster that a university uploads. */
    public String csvRow() {
        return String.join(",", List.of(studentNumber, name, idNumber.value(), phone.value(), educationCode,
                degreeCode, major, graduation.toString(), certificateNumber));
    }
}
