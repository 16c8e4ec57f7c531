package silian.finance.entitlements;

import static org.assertj.core.api.Assertions.assertThat;

import silian.platform.events.EventTypes;
import silian.platform.events.EventId;
import silian.platform.events.Delivered;
import silian.platform.events.Contract;
import silian.contracts.recruitment.HireWithdrawn;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.ContractSamples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import silian.finance.SchemesOfFinance;
import silian.platform.eligibility.CriterionResult;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.Outcome;

class FinanceRulesTests {

    private final FinanceRules rules = new FinanceRules(SchemesOfFinance.all());

    @Test
    void decidesEverySchemeForAPersonAndTellsWhy() {
        var decisions = decide(LocalDate.of(2022, 7, 1), true);
        assertThat(decisions).hasSize(4);
        var rent = decisions.get("talent-rent-subsidy");
        assertThat(rent.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(unmet(rent)).containsExactly("open");
        assertThat(rent.source().note().en()).isEqualTo("local default, to be confirmed");
        assertThat(unmet(decisions.get("startup-guarantee-loan"))).containsExactly("not-employed");
        assertThat(decisions.get("startup-subsidy").outcome()).isEqualTo(Outcome.FACTS_MISSING);
        assertThat(decisions.get("startup-subsidy").needs()).contains("business.legal_representative");
        assertThat(decisions.values()).allSatisfy(decision -> assertThat(decision.criteria())
                .allSatisfy(criterion -> assertThat(criterion.clause()).isNotBlank()));
    }

    @Test
    void asksAPartTimerForWhatTheLoanNeeds() {
        var loan = decide(LocalDate.of(2022, 7, 1), false).get("startup-guarantee-loan");
        assertThat(loan.outcome()).isEqualTo(Outcome.FACTS_MISSING);
        assertThat(loan.needs()).contains("person.other_loans", "person.subsidised_loans")
                .doesNotContain("person.loan_group");
    }

    @Test
    void appliesTheCapInForceOnTheDayOfTheHire() {
        assertThat(decide(LocalDate.of(2022, 7, 1), true).get("startup-guarantee-loan").yuan("cap"))
                .isEqualByComparingTo("200000");
        assertThat(decide(LocalDate.of(2023, 9, 30), true).get("startup-guarantee-loan").yuan("cap"))
                .isEqualByComparingTo("200000");
        assertThat(decide(LocalDate.of(2023, 10, 1), true).get("startup-guarantee-loan").yuan("cap"))
                .isEqualByComparingTo("300000");
    }

    @Test
    void decidesAboutAndTakesBackWhatRecruitmentWrites() {
        var hired = ContractSamples.of(HireConfirmed.class);

        var entitlement = Entitlement.decide(delivered(1, hired.hireId(), hired), rules);

        assertThat(entitlement.decisions()).hasSize(4);
        assertThat(entitlement.revoke(delivered(2, hired.hireId(), ContractSamples.of(HireWithdrawn.class)))).isTrue();
    }

    private static <C extends Contract> Delivered<C> delivered(long sequence, String hire, C data) {
        var topic = EventTypes.topicOf(data.getClass());
        return new Delivered<>(EventId.of(topic, hire, sequence), topic, hire, sequence,
                Instant.parse("2022-07-01T02:00:00Z"), data);
    }

    private Map<String, Decision> decide(LocalDate confirmedOn, boolean fullTime) {
        return rules.decide(Hires.aHire("h-1", "talent-1", confirmedOn, fullTime)).stream()
                .collect(Collectors.toMap(Decision::scheme, Function.identity()));
    }

    private static List<String> unmet(Decision decision) {
        return decision.criteria().stream().filter(criterion -> Boolean.FALSE.equals(criterion.met()))
                .map(CriterionResult::code).toList();
    }
}
