package silian.housing.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.housing.Commands.assertRefused;
import static silian.housing.Hires.HIRED;
import static silian.housing.entitlements.AnEntitlement.RULES;

import java.util.List;
import org.junit.jupiter.api.Test;
import silian.contracts.EntitlementOutcome;
import silian.contracts.ContractSamples;
import silian.contracts.housing.HousingEntitlementDecided;
import silian.contracts.housing.HousingEntitlementEnded;
import silian.contracts.housing.HousingEntitlementRevoked;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireCorrected;
import silian.contracts.recruitment.HireEnded;
import silian.housing.Commands;
import silian.housing.Hires;

class EntitlementTests {

    private static final HireConfirmed HIRE = Hires.aHire("hire-1", "account-1");

    @Test
    void tellsOfEveryDecisionOnceAndOnlyOfWhatChanged() {
        var entitlement = AnEntitlement.of(HIRE);
        entitlement.decide(RULES, HIRED, Commands.NOON);
        assertThat(entitlement.pending().recorded()).hasSize(2).allMatch(EntitlementEvent.Decided.class::isInstance);

        entitlement.declareHomes(0, RULES, Commands.ofTalent("account-1", HIRED.plusDays(3)));
        entitlement.declareHomes(0, RULES, Commands.ofTalent("account-1", HIRED.plusDays(4)));
        assertThat(entitlement.pending().recorded()).hasSize(4);
        assertThat(published(entitlement).getLast()).isEqualTo(new HousingEntitlementDecided("hire-1", "hire-1",
                HIRE.talentId(), HIRE.creditCode(), "talent-station", "2022-01-01", EntitlementOutcome.ELIGIBLE,
                List.of(), HIRED.plusDays(3)));
    }

    @Test
    void tellsTheWorldReasonsButNoFacts() {
        assertThat(published(AnEntitlement.withHomes(HIRE, 1)).get(2)).isEqualTo(new HousingEntitlementDecided(
                "hire-1", "hire-1", HIRE.talentId(), HIRE.creditCode(), "talent-flat", "2022-01-01",
                EntitlementOutcome.NOT_ELIGIBLE, List.of("no-local-home"), HIRED));
    }

    @Test
    void isRevokedOnce() {
        var entitlement = AnEntitlement.of(HIRE);
        var withdrawn = Hires.withdrawn(HIRE, HIRED.plusDays(31));

        assertThat(entitlement.revoke(withdrawn)).isTrue();
        assertThat(entitlement.revoke(withdrawn)).isFalse();
        assertThat(entitlement.state()).isEqualTo(Entitlement.State.REVOKED);
        assertThat(published(entitlement)).hasSize(3).last().isEqualTo(new HousingEntitlementRevoked("hire-1",
                "hire-1", HIRE.talentId(), HIRE.creditCode(), HIRED.plusDays(31), "not-reported-for-work"));
    }

    @Test
    void endsOnceWithTheLastDayOfWork() {
        var entitlement = AnEntitlement.withHomes(HIRE, 0);
        var ended = Hires.ended(HIRE, HIRED.plusYears(1));

        assertThat(entitlement.end(ended)).isTrue();
        assertThat(entitlement.end(ended)).isFalse();
        assertThat(entitlement.loss()).isEqualTo(new Loss(HIRED.plusYears(1), "resigned"));
        assertThat(published(entitlement)).last().isEqualTo(new HousingEntitlementEnded("hire-1", "hire-1",
                HIRE.talentId(), HIRE.creditCode(), HIRED.plusYears(1), "resigned"));
        assertRefused("entitlement.ended",
                () -> entitlement.declareHomes(0, RULES, Commands.ofTalent("account-1", HIRED)));
        assertRefused("entitlement.ended", () -> entitlement.requireTalentFlat());
    }

    @Test
    void isDecidedAnewUnderTheRulesOfTheHireDayWhenTheHireIsCorrected() {
        var entitlement = AnEntitlement.withHomes(HIRE, 0);

        var partTime = Hires.corrected(HIRE, 2, HIRED.plusDays(20), false);
        assertThat(entitlement.correct(partTime, RULES)).isTrue();
        assertThat(entitlement.correct(partTime, RULES)).isFalse();
        assertThat(published(entitlement)).last().isEqualTo(new HousingEntitlementDecided("hire-1", "hire-1",
                HIRE.talentId(), HIRE.creditCode(), "talent-flat", "2022-01-01", EntitlementOutcome.NOT_ELIGIBLE,
                List.of("full-time"), HIRED.plusDays(20)));
        assertThat(entitlement.decisions()).allMatch(decision -> decision.asOf().equals(HIRED));
        assertThat(entitlement.loss()).isEqualTo(new Loss(HIRED.plusDays(20), "hire-corrected"));

        entitlement.correct(Hires.corrected(HIRE, 3, HIRED.plusDays(21), true), RULES);
        assertThat(entitlement.allowsTalentFlat()).isTrue();
        assertThat(entitlement.loss()).isNull();
    }

    @Test
    void takesWhatRecruitmentWrites() {
        var hired = ContractSamples.of(HireConfirmed.class);
        var entitlement = AnEntitlement.withHomes(hired, 0);

        assertThat(entitlement.correct(Hires.delivered(Hires.TOPIC, hired.hireId(), 2,
                ContractSamples.of(HireCorrected.class)), RULES)).isTrue();
        assertThat(entitlement.end(Hires.delivered(Hires.TOPIC, hired.hireId(), 3,
                ContractSamples.of(HireEnded.class)))).isTrue();
    }

    @Test
    void takesNoDeclarationAndAllowsNothingAfterItWasRevoked() {
        var entitlement = AnEntitlement.revoked(HIRE);

        assertRefused("entitlement.revoked",
                () -> entitlement.declareHomes(0, RULES, Commands.ofTalent("account-1", HIRED)));
        assertRefused("entitlement.revoked", () -> entitlement.requireTalentFlat());
    }

    @Test
    void allowsOnlyWhatWasDecidedInThePersonsFavour() {
        assertRefused("entitlement.not-eligible",
                () -> AnEntitlement.of(HIRE).requireTalentFlat());
        assertRefused("entitlement.not-eligible",
                () -> AnEntitlement.withHomes(HIRE, 1).requireTalentFlat());
        assertThat(AnEntitlement.withHomes(HIRE, 0).requireTalentFlat().eligible()).isTrue();
    }

    private static List<Object> published(Entitlement entitlement) {
        var contracts = new EntitlementContracts();
        return entitlement.pending().recorded().stream()
                .<Object>map(event -> contracts.contractOf(event).orElseThrow()).toList();
    }
}
