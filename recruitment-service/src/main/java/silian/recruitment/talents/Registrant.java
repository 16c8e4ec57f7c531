package silian.recruitment.talents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.standards.CertificateNumber;
import silian.platform.standards.DegreeLevel;
import silian.platform.standards.EducationLevel;
import silian.platform.standards.MobileNumber;
import silian.platform.standards.ResidentId;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.Wording;

/**
 * What an officer writes down at the window of a person whose identity card they were shown. A foreign passport is no
 * identity card: people without a Chinese identity number cannot be registered yet.
 *
 * @param idNumber GB 11643
 * @param educationCode GB/T 4658
 * @param degreeCode GB/T 6864, without one {@code null}
 * @param school five-digit code of the school, {@code null} if it has none
 * @param certificateNumber of the graduation or degree, {@code null} if there is none to be checked
 * @param ageReason why an age that does not fit the studies is right all the same, {@code null} if it fits
 */
public record Registrant(String name, String idNumber, String phone, String educationCode, @Nullable String degreeCode,
        @Nullable String school, @Nullable String certificateNumber, @Nullable String major, LocalDate graduationDate,
        @Nullable String ageReason) {

    private static final int LONGEST_REASON = 200;
    private static final PlausibleGraduations.Fields FIELDS = new PlausibleGraduations.Fields("educationCode",
            "degreeCode",
            "certificateNumber");

    /** Everything wrong with the form of it. */
    private List<Fault> formFaults(LocalDate today) {
        var faults = new ArrayList<Fault>();
        PersonName.fault("name", name).ifPresent(faults::add);
        ResidentId.fault("idNumber", idNumber.strip()).ifPresent(faults::add);
        MobileNumber.fault("phone", phone).ifPresent(faults::add);
        EducationLevel.fault("educationCode", educationCode).ifPresent(faults::add);
        optional("degreeCode", degreeCode, DegreeLevel::fault).ifPresent(faults::add);
        optional("school", school, SchoolCode::fault).ifPresent(faults::add);
        optional("certificateNumber", certificateNumber, CertificateNumber::fault).or(this::otherSchoolFault)
                .ifPresent(faults::add);
        faults.addAll(Wording.optionalTextFaults("major", major, Graduation.LONGEST_MAJOR));
        GraduationDates.fault("graduationDate", graduationDate, today).ifPresent(faults::add);
        faults.addAll(Wording.optionalTextFaults("ageReason", ageReason, LONGEST_REASON));
        return faults;
    }

    /**
     * @throws Refusal (400) naming everything wrong: the form of a field, or {@code graduate.age-implausible},
     *     {@code graduate.degree-implausible}, {@code graduate.certificate-mismatch}
     */
    void check(PlausibleGraduations plausible, LocalDate today) {
        var faults = formFaults(today);
        if (faults.isEmpty()) {
            faults = plausible.faults(FIELDS, person().birthDate(), graduation()).stream()
                    .filter(fault -> ageReason == null || !fault.code().equals("graduate.age-implausible")).toList();
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    ResidentId person() {
        return new ResidentId(idNumber.strip());
    }

    Graduation graduation() {
        return new Graduation(EducationLevel.of("educationCode", educationCode), degreeCode,
                major == null || major.isBlank() ? null : major.strip(), graduationDate,
                certificateNumber == null ? null : new CertificateNumber(certificateNumber));
    }

    @Nullable
    SchoolCode statedSchool() {
        if (school != null) {
            return new SchoolCode(school);
        }
        return certificateNumber == null ? null : new CertificateNumber(certificateNumber).school();
    }

    private Optional<Fault> otherSchoolFault() {
        return school == null || certificateNumber == null || certificateNumber.startsWith(school)
                ? Optional.empty()
                : Optional.of(Fault.of("certificateNumber", "talent.certificate-of-another-school"));
    }

    private static Optional<Fault> optional(String field, @Nullable String text,
            BiFunction<String, String, Optional<Fault>> rule) {
        return text == null ? Optional.empty() : rule.apply(field, text);
    }

    @Override
    public String toString() {
        return "Registrant[masked]";
    }
}
