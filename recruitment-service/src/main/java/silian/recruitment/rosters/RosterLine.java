package silian.recruitment.rosters;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.standards.CertificateNumber;
import silian.platform.standards.DegreeLevel;
import silian.platform.standards.EducationLevel;
import silian.platform.standards.MobileNumber;
import silian.platform.standards.ResidentId;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.Wording;
import silian.recruitment.talents.EnrollingGraduates.Graduate;
import silian.recruitment.talents.Graduation;
import silian.recruitment.talents.GraduationDates;
import silian.recruitment.talents.PersonName;

/**
 * One line of a roster as it was written.
 *
 * @param row the line of the file it starts on; the header is line 1
 * @param formFaults what is wrong with its form, whatever its fields say
 */
record RosterLine(long row, Map<Column, String> fields, List<Fault> formFaults) {

    private static final Pattern STUDENT_NUMBER = Pattern.compile("[0-9A-Za-z-]{1,32}");

    String field(Column column) {
        return fields.getOrDefault(column, "").strip();
    }

    /** Everything wrong with the line, field by field. */
    List<Fault> faults(SchoolCode school, LocalDate today) {
        if (fields.isEmpty() && !formFaults.isEmpty()) {
            return formFaults;
        }
        var faults = new ArrayList<>(formFaults);
        studentNumberFault().ifPresent(faults::add);
        PersonName.fault(label(Column.NAME), field(Column.NAME)).ifPresent(faults::add);
        ResidentId.fault(label(Column.ID_NUMBER), field(Column.ID_NUMBER)).ifPresent(faults::add);
        MobileNumber.fault(label(Column.PHONE), field(Column.PHONE)).ifPresent(faults::add);
        EducationLevel.fault(label(Column.EDUCATION_CODE), field(Column.EDUCATION_CODE)).ifPresent(faults::add);
        if (!field(Column.DEGREE_CODE).isEmpty()) {
            DegreeLevel.fault(label(Column.DEGREE_CODE), field(Column.DEGREE_CODE)).ifPresent(faults::add);
        }
        faults.addAll(Wording.faults(label(Column.MAJOR), field(Column.MAJOR), Graduation.LONGEST_MAJOR));
        dateFault(today).ifPresent(faults::add);
        certificateFault(school).ifPresent(faults::add);
        return faults;
    }

    /** The graduate; only for a line without faults. */
    Graduate graduate() {
        var certificate = field(Column.CERTIFICATE_NUMBER);
        var degree = field(Column.DEGREE_CODE);
        return new Graduate(field(Column.STUDENT_NUMBER), field(Column.NAME),
                new ResidentId(field(Column.ID_NUMBER)), new MobileNumber(field(Column.PHONE)),
                new Graduation(EducationLevel.of(label(Column.EDUCATION_CODE), field(Column.EDUCATION_CODE)),
                        degree.isEmpty() ? null : degree, field(Column.MAJOR),
                        LocalDate.parse(field(Column.GRADUATION_DATE)),
                        certificate.isEmpty() ? null : new CertificateNumber(certificate)));
    }

    private Optional<Fault> studentNumberFault() {
        if (isPersonal(field(Column.STUDENT_NUMBER))) {
            return Optional.of(Fault.of(label(Column.STUDENT_NUMBER), "text.personal-number"));
        }
        return STUDENT_NUMBER.matcher(field(Column.STUDENT_NUMBER)).matches()
                ? Optional.empty()
                : Optional.of(Fault.of(label(Column.STUDENT_NUMBER), "graduate.student-number-format"));
    }

    /** A student number is kept as it is; some schools would write the person's own number there. */
    private boolean isPersonal(String studentNumber) {
        return studentNumber.equals(field(Column.PHONE)) || ResidentId.fault("", studentNumber).isEmpty();
    }

    private Optional<Fault> dateFault(LocalDate today) {
        var label = label(Column.GRADUATION_DATE);
        var date = date(field(Column.GRADUATION_DATE));
        if (date == null) {
            return Optional.of(Fault.of(label, "graduate.date-invalid"));
        }
        return GraduationDates.fault(label, date, today);
    }

    private Optional<Fault> certificateFault(SchoolCode school) {
        var label = label(Column.CERTIFICATE_NUMBER);
        var number = field(Column.CERTIFICATE_NUMBER);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return CertificateNumber.fault(label, number).or(() -> number.startsWith(school.value())
                ? Optional.empty()
                : Optional.of(Fault.of(label, "graduate.certificate-of-another-school")));
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String label(Column column) {
        return column.label();
    }
}
