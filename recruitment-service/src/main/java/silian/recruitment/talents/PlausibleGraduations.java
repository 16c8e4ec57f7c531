package silian.recruitment.talents;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import silian.platform.commands.Fault;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Schemes;
import silian.recruitment.talents.EnrollingGraduates.Graduate;

/**
 * Whether somebody of this age can have studied this: nobody is a doctor at nineteen. Dated data, see
 * {@code schemes/education-age.yaml}.
 */
@Component
public final class PlausibleGraduations {

    private final Schemes schemes;

    PlausibleGraduations(Schemes schemes) {
        this.schemes = schemes;
    }

    /**
     * What is implausible about a graduate: {@code graduate.age-implausible}, with the rules that say so.
     *
     * @param field where the education stands
     */
    public List<Fault> faults(String field, Graduate graduate) {
        var graduatesOn = graduate.graduation().graduatesOn();
        var age = age(graduate, graduatesOn);
        var decision = schemes.named("education-age").decide(Facts.builder()
                .known("person.education", graduate.graduation().education().code(), "roster")
                .known("person.age_at_graduation", age, "identity number").build(), graduatesOn);
        return decision.reasons().stream().map(reason -> {
            var arguments = new HashMap<String, Object>(reason.arguments());
            arguments.put("age", age);
            return new Fault(field, "graduate.age-implausible", arguments);
        }).toList();
    }

    private static int age(Graduate graduate, LocalDate on) {
        return Period.between(graduate.idNumber().birthDate(), on).getYears();
    }
}
