package silian.finance.entitlements;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
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

    /** @param fullTime whether the hire has the person work full time, as far as is known now */
    List<Decision> decide(HiredPerson person, boolean fullTime, LocalDate hiredOn) {
        var facts = Facts.builder()
                .known("person.age", person.age(), "identity number")
                .known("person.graduated_on", person.graduatedOn(), "graduates roster")
                .known("person.education", person.education(), "graduates roster")
                .known("person.talent_class", person.talentClass(), "talent accreditation")
                .known("person.employed_full_time", fullTime, "confirmed hire")
                .build();
        return PERSON_SCHEMES.stream().map(name -> schemes.named(name).decide(facts, hiredOn)).toList();
    }
}
