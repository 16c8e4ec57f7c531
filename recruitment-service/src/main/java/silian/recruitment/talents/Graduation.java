package silian.recruitment.talents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.standards.CertificateNumber;
import silian.platform.standards.DegreeLevel;
import silian.platform.standards.EducationLevel;

/**
 * What a talent studied (学历学位).
 *
 * @param degreeCode GB/T 6864, {@code null} without a degree
 * @param major {@code null} where nothing in particular was studied; never on a roster
 * @param graduatesOn when the course ends or ended
 * @param certificate what the agency is asked about, {@code null} before it was given out
 */
public record Graduation(EducationLevel education, @Nullable String degreeCode, @Nullable String major,
        LocalDate graduatesOn,
        @Nullable CertificateNumber certificate) {

    /** Characters. */
    public static final int LONGEST_MAJOR = 60;

    /** The name of the {@link DegreeLevel}, {@code NONE} without a degree; as rules ask for it. */
    public String degreeLevel() {
        return degreeCode == null ? "NONE" : DegreeLevel.of("degreeCode", degreeCode).name();
    }
}
