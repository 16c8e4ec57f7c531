package silian.recruitment.talents;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import silian.platform.commands.Fault;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Schemes;

/**
 * Whether somebody can have studied what is told: nobody is a doctor at nineteen, nor by the certificate of a bachelor.
 * Dated data, see {@code schemes/education-age.yaml} and {@code schemes/education-degree.yaml}.
 */
@Component
public final class PlausibleGraduations {

    private static final String OF_THE_DEGREE = "degree";

    private final Schemes schemes;
    private final MatchingCertificates matching;
    private final AnsweredBefore<Age> answered = new AnsweredBefore<>(this::decide);

    private record Age(String education, String degreeLevel, int years, LocalDate graduatedOn) {}

    PlausibleGraduations(Schemes schemes, MatchingCertificates matching) {
        this.schemes = schemes;
        this.matching = matching;
    }

    /** What the one who told it calls the fields. */
    public record Fields(String education, String degree, String certificate) {}

    /**
     * What is implausible, with the rules that say so: {@code graduate.age-implausible},
     * {@code graduate.degree-implausible}, {@code graduate.certificate-mismatch}.
     *
     * @param born the birth date of who graduated
     */
    public List<Fault> faults(Fields fields, LocalDate born, Graduation graduation) {
        var faults = new ArrayList<>(ageFaults(fields, born, graduation));
        var certificate = graduation.certificate();
        matching.faults(graduation, certificate == null ? null : Attestation.by(certificate))
                .forEach(reason -> faults.add(MatchingCertificates.isOfTheCertificate(reason)
                        ? new Fault(fields.certificate(), "graduate.certificate-mismatch", reason.arguments())
                        : new Fault(fields.degree(), "graduate.degree-implausible", reason.arguments())));
        return faults;
    }

    private List<Fault> ageFaults(Fields fields, LocalDate born, Graduation graduation) {
        int age = Period.between(born, graduation.graduatesOn()).getYears();
        return answered.to(new Age(graduation.education().code(), graduation.degreeLevel(), age,
                graduation.graduatesOn())).stream().map(reason -> {
                    var arguments = new HashMap<String, Object>(reason.arguments());
                    arguments.put("age", age);
                    return new Fault(isOfTheDegree(reason.arguments()) ? fields.degree() : fields.education(),
                            "graduate.age-implausible", arguments);
                }).toList();
    }

    private List<Fault> decide(Age asked) {
        return schemes.named("education-age").decide(Facts.builder()
                .known("person.education", asked.education(), "graduation")
                .known("person.degree_level", asked.degreeLevel(), "graduation")
                .known("person.age_at_graduation", asked.years(), "identity number").build(), asked.graduatedOn())
                .reasons();
    }

    private static boolean isOfTheDegree(Map<String, ?> reason) {
        return String.valueOf(reason.get("criterion")).startsWith(OF_THE_DEGREE);
    }
}
