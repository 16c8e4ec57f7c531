package silian.housing.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.housing.Hires.HIRED;
import static silian.housing.entitlements.AnEntitlement.RULES;

import silian.contracts.recruitment.HireWithdrawn;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.ContractSamples;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import silian.housing.Commands;
import silian.housing.Hires;
import silian.platform.eligibility.CriterionResult;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.Outcome;

class HousingRulesTests {

    private static final LocalDate BORN = LocalDate.of(1990, 7, 2);

    @ParameterizedTest
    @CsvSource({"A,0,ELIGIBLE,", "D,0,ELIGIBLE,", "F,0,ELIGIBLE,", ",0,NOT_ELIGIBLE,talent-class",
            "G,0,NOT_ELIGIBLE,talent-class", "D,1,NOT_ELIGIBLE,no-local-home", "D,,FACTS_MISSING,no-local-home",
            ",,NOT_ELIGIBLE,talent-class|no-local-home"})
    void decidesATalentFlatByClassAndHomes(@Nullable String talentClass, @Nullable Integer homes, Outcome outcome,
            @Nullable String reasons) {
        var decision = decide(HousingRules.TALENT_FLAT, talentClass, BORN, true, homes);

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(unmet(decision)).isEqualTo(reasons == null ? List.of() : List.of(reasons.split("\\|")));
        assertThat(decision.version()).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(decision.asOf()).isEqualTo(HIRED);
    }

    @Test
    void decidesAboutAndTakesBackWhatRecruitmentWrites() {
        var hired = ContractSamples.of(HireConfirmed.class);
        var entitlement = Entitlement.open(Hires.confirmed(hired));

        entitlement.decide(RULES, hired.confirmedOn(), Commands.NOON);

        assertThat(entitlement.decisions()).isNotEmpty();
        assertThat(entitlement.revoke(
                Hires.delivered(Hires.TOPIC, hired.hireId(), 2, ContractSamples.of(HireWithdrawn.class)))).isTrue();
    }

    @Test
    void givesNoFlatToAPartTimer() {
        assertThat(unmet(decide(HousingRules.TALENT_FLAT, "A", BORN, false, 0))).containsExactly("full-time");
    }

    @ParameterizedTest
    @CsvSource({"1986-07-02,ELIGIBLE,35", "1986-07-01,NOT_ELIGIBLE,36"})
    void letsPeopleUpTo35StayAtAStation(LocalDate bornOn, Outcome outcome, int age) {
        var decision = decide(HousingRules.TALENT_STATION, null, bornOn, true, 0);

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(criterion(decision, "age").fact()).hasToString("{person.age=" + age + "}");
        assertThat(criterion(decision, "age").source()).isEqualTo("identity number");
    }

    @Test
    void tellsEveryReasonWithClauseAndWordsInBothLanguages() {
        var decisions = RULES.decide(AnEntitlement.of(Hires.aHire("hire-1", "account-1", null, BORN, true)));

        assertThat(decisions).extracting(Decision::scheme).containsExactly("talent-flat", "talent-station");
        assertThat(decisions).flatExtracting(Decision::criteria).hasSize(6)
                .allSatisfy(criterion -> assertThat(criterion.clause()).contains("本地默认，待确认"))
                .allSatisfy(criterion -> assertThat(criterion.reason().zh()).containsPattern("\\p{IsHan}"))
                .allSatisfy(criterion -> assertThat(criterion.reason().en()).matches("[\\p{ASCII}]+"));
        assertThat(criterion(decisions.getLast(), "age").reason().en()).isEqualTo("not older than 35");
        assertThat(decisions).allSatisfy(decision -> {
            assertThat(decision.needs()).containsExactly("person.homes_in_district");
            assertThat(criterion(decision, "no-local-home").howToProvide()).isNotNull();
        });
    }

    @Test
    void appliesTheRulesOfTheDayOfTheHire() {
        var early = AnEntitlement.of(AnEntitlement.confirmedOn(LocalDate.of(2021, 12, 31)));

        assertThat(RULES.decide(early)).allSatisfy(decision -> {
            assertThat(decision.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
            assertThat(unmet(decision)).containsExactly("scheme.not-in-force");
        });
    }

    private static Decision decide(String scheme, @Nullable String talentClass, LocalDate bornOn, boolean fullTime,
            @Nullable Integer homes) {
        var entitlement = AnEntitlement.of(Hires.aHire("hire-1", "account-1", talentClass, bornOn, fullTime));
        if (homes != null) {
            entitlement.declareHomes(homes, RULES, Commands.ofTalent("account-1", HIRED));
        }
        return RULES.decide(entitlement).stream().filter(decision -> decision.scheme().equals(scheme)).findFirst()
                .orElseThrow();
    }

    private static List<String> unmet(Decision decision) {
        return decision.criteria().stream().filter(criterion -> !Boolean.TRUE.equals(criterion.met()))
                .map(CriterionResult::code).toList();
    }

    private static CriterionResult criterion(Decision decision, String code) {
        return decision.criteria().stream().filter(criterion -> criterion.code().equals(code)).findFirst()
                .orElseThrow();
    }
}
