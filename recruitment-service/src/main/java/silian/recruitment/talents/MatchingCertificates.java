package silian.recruitment.talents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import silian.platform.commands.Fault;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Schemes;

/**
 * Whether education, degree and certificate of a graduation fit each other. A certificate has to prove the higher of the
 * two, because both count as verified once it is confirmed. Dated data, see {@code schemes/education-degree.yaml}.
 */
@Component
final class MatchingCertificates {

    private static final String OF_THE_CERTIFICATE = "certificate";
    private static final String YEAR = "certificate-year";

    private final Schemes schemes;
    private final AnsweredBefore<Studies> answered = new AnsweredBefore<>(this::decide);

    /** What is said to have been studied, and what the certificate says; one without kind is none. */
    private record Studies(String education, String degreeLevel, LocalDate graduatedOn, String kind, String level,
            int yearsAfter) {}

    MatchingCertificates(Schemes schemes) {
        this.schemes = schemes;
    }

    /**
     * The rules that do not hold.
     *
     * @param attested what the certificate says, {@code null} if there is none
     */
    List<Fault> faults(Graduation graduation, @Nullable Attestation attested) {
        var education = graduation.education().code();
        var graduatedOn = graduation.graduatesOn();
        return answered.to(attested == null
                ? new Studies(education, graduation.degreeLevel(), graduatedOn, "NONE", "", 0)
                : new Studies(education, graduation.degreeLevel(), graduatedOn, attested.kind().name(),
                        attested.level(), attested.year() - graduatedOn.getYear()));
    }

    private List<Fault> decide(Studies studies) {
        return schemes.named("education-degree").decide(Facts.builder()
                .known("person.education", studies.education(), "graduation")
                .known("person.degree_level", studies.degreeLevel(), "graduation")
                .known("person.certificate_kind", studies.kind(), "certificate")
                .known("person.certificate_level", studies.level(), "certificate")
                .known("person.certificate_years_after", studies.yearsAfter(), "certificate").build(),
                studies.graduatedOn()).reasons();
    }

    /** What keeps the certificate from proving the graduation, {@code null} if it does. */
    @Nullable
    DegreeDoubt doubt(Graduation graduation, Attestation attested) {
        var faults = faults(graduation, attested);
        if (faults.isEmpty()) {
            return null;
        }
        return faults.stream().allMatch(fault -> YEAR.equals(criterion(fault))) ? DegreeDoubt.YEAR : DegreeDoubt.LEVEL;
    }

    /** Whether a rule is about the certificate, and not about education and degree alone. */
    static boolean isOfTheCertificate(Fault reason) {
        return criterion(reason).startsWith(OF_THE_CERTIFICATE);
    }

    private static String criterion(Fault reason) {
        return String.valueOf(reason.arguments().get("criterion"));
    }
}
