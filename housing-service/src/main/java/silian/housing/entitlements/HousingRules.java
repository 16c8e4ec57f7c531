package silian.housing.entitlements;

import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Component;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Schemes;

/** The district's housing schemes, applied to what is known of a hired person on the day of the hire. */
@Component
final class HousingRules {

    /** 人才公寓. */
    static final String TALENT_FLAT = "talent-flat";
    /** 人才驿站. */
    static final String TALENT_STATION = "talent-station";

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
        return Facts.builder()
                .known("person.age", Period.between(person.birthDate(), entitlement.hiredOn()).getYears(),
                        "identity number")
                .known("person.education", person.education().code(), "graduates roster")
                .known("person.talent_class", talentClass == null ? "" : talentClass, "talent accreditation")
                .known("hire.full_time", entitlement.fullTime(), "confirmed hire")
                .knownIfPresent("person.homes_in_district", entitlement.homesInDistrict(), "declared by the person")
                .build();
    }
}
