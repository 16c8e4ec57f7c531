package silian.recruitment.talents;

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

    MatchingCertificates(Schemes schemes) {
        this.schemes = schemes;
    }

    /**
     * The rules that do not hold.
     *
     * @param attested what the certificate says, {@code null} if there is none
     */
    List<Fault> faults(Graduation graduation, @Nullable Attestation attested) {
        var facts = Facts.builder()
                .known("person.education", graduation.education().code(), "graduation")
                .known("person.degree_level", graduation.degreeLevel(), "graduation");
        if (attested == null) {
            facts.known("certificate.kind", "NONE", "graduation").known("certificate.level", "", "graduation")
                    .known("certificate.years_after", 0, "graduation");
        } else {
            facts.known("certificate.kind", attested.kind().name(), "certificate")
                    .known("certificate.level", attested.level(), "certificate")
                    .known("certificate.years_after", attested.year() - graduation.graduatesOn().getYear(),
                            "certificate");
        }
        return schemes.named("education-degree").decide(facts.build(), graduation.graduatesOn()).reasons();
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
