package silian.recruitment.rosters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.standards.SchoolCode;
import silian.recruitment.talents.PlausibleGraduations;

/** The lines of a roster with their faults, among them that a number stands in the file twice. */
final class ImportedLines {

    private static final PlausibleGraduations.Fields FIELDS = new PlausibleGraduations.Fields(
            Column.EDUCATION_CODE.label(), Column.DEGREE_CODE.label(), Column.CERTIFICATE_NUMBER.label());

    private final RosterReader reader;
    private final PlausibleGraduations plausible;
    private final SchoolCode school;
    private final LocalDate on;
    private final SeenNumbers students;
    private final SeenNumbers people;
    private final SeenNumbers certificates;

    /** A line and everything wrong with it. */
    record Checked(RosterLine line, List<Fault> faults) {}

    ImportedLines(RosterReader reader, PlausibleGraduations plausible, SchoolCode school, LocalDate on, int lines) {
        this.reader = reader;
        this.plausible = plausible;
        this.school = school;
        this.on = on;
        this.students = new SeenNumbers(lines);
        this.people = new SeenNumbers(lines);
        this.certificates = new SeenNumbers(lines);
    }

    /** Passes lines that were imported before; their numbers count as seen. */
    void skip(int lines) {
        for (int i = 0; i < lines; i++) {
            checked();
        }
    }

    /** The next lines, so many at most; none at the end. */
    List<Checked> next(int most) {
        var batch = new ArrayList<Checked>();
        while (batch.size() < most) {
            var line = checked();
            if (line == null) {
                break;
            }
            batch.add(line);
        }
        return batch;
    }

    private @Nullable Checked checked() {
        var line = reader.next();
        if (line == null) {
            return null;
        }
        var faults = line.faults(school, on);
        if (faults.isEmpty()) {
            var graduate = line.graduate();
            faults = new ArrayList<>(plausible.faults(FIELDS, graduate.idNumber().birthDate(), graduate.graduation()));
            if (!students.add(line.field(Column.STUDENT_NUMBER))) {
                faults.add(Fault.of(Column.STUDENT_NUMBER.label(), "graduate.student-number-repeated"));
            }
            if (!people.add(line.field(Column.ID_NUMBER).toUpperCase(Locale.ROOT))) {
                faults.add(Fault.of(Column.ID_NUMBER.label(), "graduate.id-number-repeated"));
            }
            var certificate = line.field(Column.CERTIFICATE_NUMBER);
            if (!certificate.isEmpty() && !certificates.add(certificate)) {
                faults.add(Fault.of(Column.CERTIFICATE_NUMBER.label(), "graduate.certificate-repeated"));
            }
        }
        return new Checked(line, faults);
    }
}
