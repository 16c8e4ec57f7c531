package silian.recruitment.accreditations;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.talents.KnownTalents.aTalent;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import silian.platform.eligibility.Outcome;
import silian.recruitment.Rules;
import silian.recruitment.accreditations.Evidence.Finding;
import silian.recruitment.talents.Studies;
import silian.recruitment.talents.TalentClass;

class ClassRuleTests {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);

    private final ClassRule rule = new ClassRule(Rules.shipped().schemes(), Rules.shipped().calendar());

    @ParameterizedTest
    @CsvSource({
            // education, degree and whether it is verified
            "D, 11, 210, true, ELIGIBLE", "D, 11, 210, false, NOT_ELIGIBLE", "D, 11, 210, , FACTS_MISSING",
            "D, 14, 310, true, NOT_ELIGIBLE", "D, 14, 310, , NOT_ELIGIBLE", "D, 21, 110, true, NOT_ELIGIBLE",
            "E, 14, 310, true, ELIGIBLE", "E, 11, 210, true, ELIGIBLE", "E, 21, 410, true, NOT_ELIGIBLE",
            "F, 21, 410, true, ELIGIBLE", "F, 21, 410, , FACTS_MISSING", "F, 31, , true, NOT_ELIGIBLE",
            "A, 11, 210, true, NOT_ELIGIBLE"})
    void decidesByEducation(TalentClass wanted, String education, @Nullable String degree, @Nullable Boolean verified,
            Outcome outcome) {
        assertThat(rule.assess(wanted, List.of(), studied(education, degree, verified), DAY, DAY).decision()
                .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"A, ACADEMICIAN", "A, NATIONAL_SCIENCE_AWARD", "B, NATIONAL_TALENT_PROGRAMME",
            "C, PROVINCIAL_TALENT_PROGRAMME", "C, STATE_COUNCIL_ALLOWANCE", "D, CITY_TALENT_PROGRAMME",
            "D, SENIOR_TITLE", "E, ASSOCIATE_SENIOR_TITLE", "E, SENIOR_TECHNICIAN"})
    void decidesByEvidenceOnceItWasLookedAt(TalentClass wanted, EvidenceKind kind) {
        var talent = studied("31", null, true);
        var outcomes = Arrays.stream(Finding.values())
                .map(finding -> rule.assess(wanted, List.of(new Evidence(kind, "示例", finding)), talent, DAY, DAY)
                        .decision().outcome());

        assertThat(outcomes).containsExactly(Outcome.FACTS_MISSING, Outcome.ELIGIBLE, Outcome.NOT_ELIGIBLE);
    }

    @Test
    void countsPublicityInWorkingDays() {
        var talent = studied("21", "410", true);

        // 3 to 5 June 2022 was the dragon boat festival
        var until = rule.assess(TalentClass.F, List.of(), talent, DAY, DAY).publicUntil();
        assertThat(until).isNotNull();
        assertThat(until.date()).isEqualTo(LocalDate.of(2022, 6, 9));
        assertThat(until.confirmed()).isTrue();
        assertThat(rule.appealUntil(DAY)).isEqualTo(LocalDate.of(2022, 7, 1));
    }

    @Test
    void holdsAnApplicationAgainstTheCriteriaOfItsDayHoweverLateItIsExamined() {
        var comesOfAge = aTalent("21", "410", true).person().birthDate().plusYears(18);
        var studies = studied("21", "410", true);

        var tooEarly = rule.assess(TalentClass.F, List.of(), studies, comesOfAge.minusDays(1), DAY);
        assertThat(tooEarly.decision().outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(tooEarly.decision().asOf()).isEqualTo(comesOfAge.minusDays(1));
        var inTime = rule.assess(TalentClass.F, List.of(), studies, DAY, DAY.plusDays(1));
        assertThat(inTime.decision().asOf()).isEqualTo(DAY);
        var until = inTime.publicUntil();
        assertThat(until).isNotNull();
        assertThat(until.date()).isEqualTo(LocalDate.of(2022, 6, 10));
    }

    @Test
    void saysThatItsCriteriaAreLocalDefaults() {
        var decision = rule.decide(TalentClass.C, List.of(), studied("21", "410", true), DAY);

        assertThat(decision.reasons()).singleElement().satisfies(reason -> assertThat(reason.arguments().toString())
                .contains("class-c", "本地默认，待确认"));
    }

    private static Studies studied(String education, @Nullable String degree, @Nullable Boolean verified) {
        return Studies.of(aTalent(education, degree, verified));
    }
}
