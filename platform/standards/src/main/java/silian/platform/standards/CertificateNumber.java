package silian.platform.standards;

import java.util.Optional;
import java.util.regex.Pattern;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * Number of a graduation certificate (毕业证书, 18 digits: school, type, year, level, serial) or of a degree certificate
 * (学位证书, 16 digits: school, level, year, serial). It leads to one person, so {@link #toString()} shows it masked.
 */
public record CertificateNumber(String value) {

    private static final Pattern GRADUATION = Pattern
            .compile("1[0-9]{4}[156](?:19|20)[0-9]{2}(?:01|02|04|05|06)[0-9]{6}");
    private static final Pattern DEGREE = Pattern.compile("1[0-9]{4}[234](?:19|20)[0-9]{2}[0-9]{6}");
    private static final int LEVEL_OF_A_DEGREE = 5;
    private static final int YEAR = 6;

    /** @throws Refusal as {@link #of} with the field {@code certificateNumber} */
    public CertificateNumber {
        Faults.check(fault("certificateNumber", value));
    }

    /** @throws Refusal {@code certificate-number.length} or {@code certificate-number.format} */
    public static CertificateNumber of(String field, String text) {
        return Faults.checked(fault(field, text), () -> new CertificateNumber(text));
    }

    public static Optional<Fault> fault(String field, String text) {
        if (text.length() != 16 && text.length() != 18) {
            return Optional.of(Fault.of(field, "certificate-number.length"));
        }
        var form = text.length() == 18 ? GRADUATION : DEGREE;
        return form.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(Fault.of(field, "certificate-number.format"));
    }

    public SchoolCode school() {
        return new SchoolCode(value.substring(0, 5));
    }

    public int year() {
        return Integer.parseInt(value, YEAR, YEAR + 4, 10);
    }

    /** Of a graduation certificate the two digits {@code 01} to {@code 06}, of a degree certificate one, 2 to 4. */
    public String level() {
        return isDegree() ? value.substring(LEVEL_OF_A_DEGREE, YEAR) : value.substring(YEAR + 4, YEAR + 6);
    }

    public boolean isDegree() {
        return value.length() == 16;
    }

    /** The school and the last two digits, for display. */
    public String masked() {
        return value.substring(0, 5) + "*".repeat(value.length() - 7) + value.substring(value.length() - 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
