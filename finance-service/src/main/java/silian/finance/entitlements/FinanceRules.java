package silian.finance.entitlements;

import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Schemes;

/** The schemes that give money to a person, applied to what is known of them on the day of the hire. */
@Component
final class FinanceRules {

    /** 人才租房补贴, 创业担保贷款, 一次性创业补贴, 创业场租补贴. */
    private static final List<String> PERSON_SCHEMES = List.of("talent-rent-subsidy", "startup-guarantee-loan",
            "startup-subsidy", "startup-rent-subsidy");

    private final Schemes schemes;

    FinanceRules(Schemes schemes) {
        this.schemes = schemes;
    }

    List<Decision> decide(HireConfirmed hire) {
        var facts = factsOf(hire);
        return PERSON_SCHEMES.stream().map(name -> schemes.named(name).decide(facts, hire.confirmedOn())).toList();
    }

    private static Facts factsOf(HireConfirmed hire) {
        var person = hire.person();
        var talentClass = person.talentClass();
        return Facts.builder()
                .known("person.age", Period.between(person.birthDate(), hire.confirmedOn()).getYears(),
                        "identity number")
                .known("person.graduated_on", person.graduationDate(), "graduates roster")
                .known("person.education", person.educationCode(), "graduates roster")
                .known("person.talent_class", talentClass == null ? "" : talentClass, "talent accreditation")
                .known("person.employed_full_time", hire.fullTime(), "confirmed hire")
                .build();
    }
}
