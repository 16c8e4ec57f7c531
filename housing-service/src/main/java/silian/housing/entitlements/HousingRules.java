package silian.housing.entitlements;

import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Component;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Schemes;

/** The district's housing schemes, applied to what is known of a hired person on the day of the hire. */
@Component
public final class HousingRules {

    /** 人才公寓. */
    public static final String TALENT_FLAT = "talent-flat";
    /** 人才驿站. */
    public static final String TALENT_STATION = "talent-station";

    private static final String FROM_HIRE = "confirmed hire";

    private final Schemes schemes;

    HousingRules(Schemes schemes) {
        this.schemes = schemes;
    }

    List<Decision> decide(Entitlement entitlement) {
        var facts = factsOf(entitlement);
        return List.of(TALENT_FLAT, TALENT_STATION).stream()
                .map(scheme -> schemes.named(scheme).decide(facts, entitlement.hiredOn())).toList();
    }

    private static Facts factsOf(Entitlement entitlement) {
        var person = entitlement.person();
        var talentClass = person.talentClass();
        var homes = entitlement.homesInDistrict();
        var facts = Facts.builder()
                .known("person.age", Period.between(person.birthDate(), entitlement.hiredOn()).getYears(),
                        "identity number")
                .known("person.education", person.education().code(), "graduates roster")
                .known("person.degree_verified", person.degreeVerified(), "degree verification")
                .known("person.talent_class", talentClass == null ? "" : talentClass, "talent accreditation")
                .known("hire.full_time", entitlement.fullTime(), FROM_HIRE);
        if (homes != null) {
            facts = facts.known("person.homes_in_district", homes, "declared by the person");
        }
        return facts.build();
    }
}
