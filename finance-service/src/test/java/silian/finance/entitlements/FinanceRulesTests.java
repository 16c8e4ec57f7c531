package silian.finance.entitlements;

import static org.assertj.core.api.Assertions.assertThat;

import silian.platform.events.EventTypes;
import silian.platform.events.EventId;
import silian.platform.events.Delivered;
import silian.platform.events.AppliedEvents;
import silian.platform.events.Contract;
import silian.platform.events.PendingEvents;
import silian.platform.standards.CreditCode;
import silian.contracts.recruitment.HireWithdrawn;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireCorrected;
import silian.contracts.recruitment.HireEnded;
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

    @Test
    void seesWhoLeftAndOpensWhatTheWorkStoodInTheWayOf() {
        var hire = Hires.aHire("h-1", "talent-1", LocalDate.of(2022, 7, 1), true);
        var entitlement = Entitlement.decide(delivered(1, "h-1", hire), rules);
        var ended = delivered(2, "h-1", new HireEnded("h-1", hire.talentId(), hire.creditCode(),
                LocalDate.of(2024, 3, 31), "resigned"));

        assertThat(entitlement.end(ended, rules)).isTrue();
        assertThat(entitlement.end(ended, rules)).isFalse();

        var decisions = byScheme(entitlement.decisions());
        assertThat(decisions.get("startup-guarantee-loan").outcome()).isEqualTo(Outcome.FACTS_MISSING);
        assertThat(decisions.get("startup-guarantee-loan").yuan("cap")).isEqualByComparingTo("200000");
        assertThat(unmet(decisions.get("talent-rent-subsidy"))).contains("full-time");
        assertThat(entitlement.state()).isEqualTo(Entitlement.State.ENDED);
        assertThat(entitlement.pending().recorded()).as("four decisions, and two that changed").hasSize(6);
        assertThat(entitlement.pending().recorded().getLast()).isInstanceOfSatisfying(EntitlementEvent.Decided.class,
                news -> assertThat(news.on()).isEqualTo(LocalDate.of(2024, 3, 31)));
    }

    @Test
    void decidesAnewAboutAHireThatWasPartTimeAfterAll() {
        var hire = Hires.aHire("h-1", "talent-1", LocalDate.of(2022, 7, 1), true);
        var entitlement = Entitlement.decide(delivered(1, "h-1", hire), rules);

        assertThat(entitlement.correct(corrected(2, hire, false), rules)).isTrue();
        assertThat(entitlement.decisions()).isEqualTo(rules.decide(HiredPerson.of(hire), false, hire.confirmedOn()));
        assertThat(entitlement.correct(corrected(3, hire, true), rules)).isTrue();
        assertThat(entitlement.correct(corrected(2, hire, false), rules)).isFalse();
        assertThat(entitlement.decisions()).isEqualTo(rules.decide(HiredPerson.of(hire), true, hire.confirmedOn()));
    }

    @Test
    void leavesADecisionAloneWhoseFactsWereNotKept() {
        var hire = Hires.aHire("h-1", "talent-1", LocalDate.of(2022, 7, 1), true);
        var decisions = rules.decide(HiredPerson.of(hire), true, hire.confirmedOn());
        var old = new Entitlement(new EntitlementId("h-1"), hire.talentId(), hire.subject(),
                new CreditCode(hire.creditCode()), hire.confirmedOn(), decisions, Entitlement.State.STANDING,
                AppliedEvents.none(), PendingEvents.none());

        old.end(delivered(2, "h-1", new HireEnded("h-1", hire.talentId(), hire.creditCode(),
                LocalDate.of(2024, 3, 31), "resigned")), rules);

        assertThat(old.state()).isEqualTo(Entitlement.State.ENDED);
        assertThat(old.decisions()).isEqualTo(decisions);
        assertThat(old.pending().recorded()).isEmpty();
    }

    @Test
    void endsAndCorrectsWhatRecruitmentWrites() {
        var hired = ContractSamples.of(HireConfirmed.class);
        var entitlement = Entitlement.decide(delivered(1, hired.hireId(), hired), rules);

        assertThat(entitlement.correct(delivered(2, hired.hireId(), ContractSamples.of(HireCorrected.class)), rules))
                .isTrue();
        assertThat(entitlement.end(delivered(3, hired.hireId(), ContractSamples.of(HireEnded.class)), rules)).isTrue();
    }

    private static Delivered<HireCorrected> corrected(long sequence, HireConfirmed hire, boolean fullTime) {
        return delivered(sequence, hire.hireId(), new HireCorrected(hire.hireId(), hire.talentId(), hire.creditCode(),
                LocalDate.of(2022, 7, 20), List.of("full-time"), hire.startsOn(), fullTime));
    }

    private static <C extends Contract> Delivered<C> delivered(long sequence, String hire, C data) {
        var topic = EventTypes.topicOf(data.getClass());
        return new Delivered<>(EventId.of(topic, hire, sequence), topic, hire, sequence,
                Instant.parse("2022-07-01T02:00:00Z"), data);
    }

    private Map<String, Decision> decide(LocalDate confirmedOn, boolean fullTime) {
        var hire = Hires.aHire("h-1", "talent-1", confirmedOn, fullTime);
        return byScheme(rules.decide(HiredPerson.of(hire), fullTime, confirmedOn));
    }

    private static Map<String, Decision> byScheme(List<Decision> decisions) {
        return decisions.stream().collect(Collectors.toMap(Decision::scheme, Function.identity()));
    }

    private static List<String> unmet(Decision decision) {
        return decision.criteria().stream().filter(criterion -> Boolean.FALSE.equals(criterion.met()))
                .map(CriterionResult::code).toList();
    }
}
