package silian.recruitment.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;
import static silian.recruitment.talents.KnownTalents.aTalent;
import static silian.recruitment.talents.KnownTalents.accredited;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import silian.platform.testing.StateTable;
import silian.recruitment.Rules;
import silian.recruitment.cards.TalentCard.Standing;
import silian.recruitment.cards.TalentCard.State;
import silian.recruitment.language.TalentCardId;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.Studies;
import silian.recruitment.talents.TalentClass;

class TalentCardTests {

    private static final LocalDate ISSUED = LocalDate.of(2022, 6, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 5, 31);
    private static final LocalDate RENEWABLE_FROM = LAST_DAY.minusDays(90);
    private static final LocalDate RENEWABLE_UNTIL = LAST_DAY.plusDays(90);
    private static final CardRule RULE = new CardRule(Rules.shipped().schemes());

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("TalentCard 武当人才卡", TalentCard::state)
                .in(State.ISSUED, TalentCardTests::aCard)
                .in(State.SUSPENDED, () -> {
                    var card = aCard();
                    card.suspend("人员离开本市", aCommand());
                    return card;
                })
                .in(State.SUSPENDED, "for a class that was lost", () -> {
                    var card = aCard();
                    card.loseClass(aCommand());
                    return card;
                })
                .in(State.CANCELLED, () -> {
                    var card = aCard();
                    card.cancel("认定已撤销", aCommand());
                    return card;
                })
                .in(State.LAPSED, () -> {
                    var card = aCard();
                    card.giveWay(silver(RENEWABLE_UNTIL.plusDays(1)), aCommand(RENEWABLE_UNTIL.plusDays(1)));
                    return card;
                })
                .move("renew", card -> card.renew(silver(LAST_DAY), aCommand(LAST_DAY)))
                .move("renew, too early", card -> card.renew(silver(ISSUED), aCommand(ISSUED)))
                .move("suspend", card -> card.suspend("人员离开本市", aCommand()))
                .move("resume", card -> card.resume("人员已返回", aCommand()))
                .move("lose the class", card -> card.loseClass(aCommand()))
                .move("regain the class", card -> card.regainClass(aCommand()))
                .move("cancel", card -> card.cancel("认定已撤销", aCommand()))
                .move("give way, held", card -> card.giveWay(silver(LAST_DAY), aCommand(LAST_DAY)))
                .move("give way", card -> card.giveWay(silver(RENEWABLE_UNTIL.plusDays(1)),
                        aCommand(RENEWABLE_UNTIL.plusDays(1)))));
    }

    @Test
    void isValidToItsLastDay() {
        var card = aCard();

        assertThat(card.validUntil()).isEqualTo(LAST_DAY);
        assertThat(card.standing(LAST_DAY)).isEqualTo(Standing.VALID);
        assertThat(card.standing(LAST_DAY.plusDays(1))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void isRenewedInItsWindow() {
        assertRefused("talent-card.renewal-too-early", () -> renewedOn(RENEWABLE_FROM.minusDays(1)));
        assertThat(renewedOn(RENEWABLE_FROM).validUntil()).isEqualTo(RENEWABLE_FROM.plusYears(3).minusDays(1));
        assertThat(renewedOn(RENEWABLE_UNTIL).standing(RENEWABLE_UNTIL)).isEqualTo(Standing.VALID);
        assertRefused("talent-card.renewal-too-late", () -> renewedOn(RENEWABLE_UNTIL.plusDays(1)));
    }

    @Test
    void risesToAHigherTierAtAnyTime() {
        var card = aCard();
        var command = aCommand(ISSUED.plusDays(1));
        var gold = RULE.award(Studies.of(accredited(aTalent("11", "210", true), TalentClass.B)), ISSUED.plusDays(1));
        card.renew(gold, command);
        card.renew(silver(ISSUED), command);

        assertThat(card.tier()).isEqualTo(CardTier.GOLD);
        assertThat(card.number()).isEqualTo(aCard().number());
    }

    @Test
    void followsItsClassOnceAndIsRenewedOnWhatIsMetWithoutIt() {
        var card = aCard();
        var revoked = aCommand();
        assertThat(card.loseClass(revoked)).isTrue();
        assertThat(card.loseClass(revoked)).isFalse();
        var elite = RULE.award(Studies.of(aTalent("14", "310", true)), ISSUED.plusDays(1));
        card.renew(elite, aCommand(ISSUED.plusDays(1)));

        assertThat(card.state()).isEqualTo(State.ISSUED);
        assertThat(card.tier()).isEqualTo(CardTier.ELITE);
        assertThat(card.regainClass(aCommand())).isFalse();
    }

    @Test
    void leavesACardThatAnOfficerSuspendedToThem() {
        var card = aCard();
        card.suspend("人员离开本市", aCommand());

        assertThat(card.loseClass(aCommand())).isFalse();
        assertThat(card.regainClass(aCommand())).isFalse();
        assertThat(card.reason()).isEqualTo("人员离开本市");
    }

    @Test
    void staysWithWhoMeetsItsTierWithoutTheClass() {
        assertThat(RULE.holds(CardTier.SILVER, Studies.of(aTalent("11", "210", true)), ISSUED)).isTrue();
        assertThat(RULE.holds(CardTier.SILVER, Studies.of(aTalent("11", "210", null)), ISSUED)).isFalse();
        assertThat(RULE.holds(CardTier.GOLD, Studies.of(aTalent("11", "210", true)), ISSUED)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"A, 21, 410, true, GOLD", "B, 21, 410, , GOLD", "C, 21, 410, true, SILVER", "D, 21, 410, true, SILVER",
            "E, 21, 410, true, ELITE", ", 11, 210, true, SILVER", ", 14, 310, true, ELITE", "E, 11, 210, true, SILVER",
            "E, 11, 210, , ELITE"})
    void isOfTheHighestTierThatIsMet(@Nullable TalentClass talentClass, String education, String degree,
            @Nullable Boolean verified, CardTier tier) {
        var talent = aTalent(education, degree, verified);
        if (talentClass != null) {
            accredited(talent, talentClass);
        }
        assertThat(RULE.award(Studies.of(talent), ISSUED).tier()).isEqualTo(tier);
    }

    @Test
    void isRefusedWithWhatEveryTierLacks() {
        assertRefused("eligibility.not-met",
                () -> RULE.award(Studies.of(accredited(aTalent("21", "410", true), TalentClass.F)), ISSUED));
        assertRefused("eligibility.fact-missing", () -> RULE.award(Studies.of(aTalent("14", "310", null)), ISSUED));
    }

    private static TalentCard renewedOn(LocalDate day) {
        var card = aCard();
        card.renew(silver(day), aCommand(day));
        return card;
    }

    private static TalentCard aCard() {
        return TalentCard.issue(new TalentCardId(anId("card")), new TalentId(anId("talent")), silver(ISSUED),
                aCommand(ISSUED));
    }

    private static CardAward silver(LocalDate on) {
        return RULE.award(Studies.of(aTalent("11", "210", true)), on);
    }
}
