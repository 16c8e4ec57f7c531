package silian.recruitment.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.agentOf;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.Commands.by;
import static silian.recruitment.States.RECRUITMENT_STATES;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.TalentId;

class MixerTests {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
    private static final TalentId ANNA = new TalentId(anId("anna"));
    private static final TalentId BO = new TalentId(anId("bo"));
    private static final TalentId CHEN = new TalentId(anId("chen"));

    private final Mixer mixer = Mixer.at(new ActivityId(anId("mixer")));
    private int anna;
    private int bo;
    private int chen;

    @BeforeEach
    void giveBadges() {
        anna = mixer.join(ANNA, aCommand()).badge();
        bo = mixer.join(BO, aCommand()).badge();
        chen = mixer.join(CHEN, aCommand()).badge();
    }

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("Mixer 联谊牵手", Mixer::state)
                .in(Mixer.State.GOING_ON, MixerTests::aMixer)
                .in(Mixer.State.GOING_ON, "with a couple", MixerTests::withACouple)
                .in(Mixer.State.ENDED, () -> {
                    var ended = aMixer();
                    ended.end(aCommand());
                    return ended;
                })
                .in(Mixer.State.ANNULLED, () -> {
                    var annulled = aMixer();
                    annulled.annul(aCommand());
                    return annulled;
                })
                .move("join", some -> some.join(new TalentId(anId("late")), aCommand()))
                .move("choose", some -> some.choose(ANNA, 2, aCommand()))
                .move("choose, without a badge", some -> some.choose(CHEN, 1, aCommand()))
                .move("record a couple", some -> some.record("couples[0]", 1, 2, DAY))
                .move("leave", some -> some.leave(ANNA, aCommand()))
                .move("end", some -> some.end(aCommand()))
                .move("resume", some -> some.resume(aCommand()))
                .move("annul", some -> some.annul(aCommand())));
    }

    private static Mixer aMixer() {
        var some = Mixer.at(new ActivityId(anId("mixer")));
        some.join(ANNA, aCommand());
        some.join(BO, aCommand());
        return some;
    }

    private static Mixer withACouple() {
        var some = aMixer();
        some.record("couples[0]", 1, 2, DAY);
        return some;
    }

    @Test
    void givesEverybodyOneBadge() {
        assertThat(mixer.join(ANNA, aCommand()).badge()).isEqualTo(anna);
        assertThat(anna).isNotEqualTo(bo).isNotEqualTo(chen);
    }

    @Test
    void makesACoupleOnlyOfTwoWhoSayYesToEachOther() {
        mixer.choose(ANNA, bo, aCommand());
        mixer.choose(BO, chen, aCommand());
        mixer.choose(CHEN, anna, aCommand());
        assertThat(mixer.couples()).isZero();
        assertThat(mixer.partnerOf(mixer.guest(BO).orElseThrow())).isEmpty();

        mixer.choose(BO, anna, aCommand());

        assertThat(mixer.couples()).isOne();
        assertThat(mixer.partnerOf(mixer.guest(ANNA).orElseThrow())).map(Guest::talent).contains(BO);
        assertThat(mixer.partnerOf(mixer.guest(BO).orElseThrow())).map(Guest::talent).contains(ANNA);
    }

    @Test
    void goesOnWhenTheClosingIsTakenBack() {
        var reopening = aCommand();
        mixer.end(aCommand());
        assertRefused("activity.closed", () -> mixer.choose(ANNA, bo, aCommand()));

        assertThat(mixer.resume(reopening)).isTrue();
        mixer.choose(ANNA, bo, aCommand());
        mixer.end(aCommand());
        assertThat(mixer.resume(reopening)).as("sent again after the next closing").isFalse();
        assertRefused("activity.closed", () -> mixer.choose(ANNA, bo, aCommand()));
    }

    @Test
    void countsTheLastYesOnly() {
        mixer.choose(ANNA, bo, aCommand());
        mixer.choose(ANNA, chen, aCommand());
        mixer.choose(BO, anna, aCommand());

        assertThat(mixer.couples()).isZero();
    }

    @Test
    void letsNobodyChangeTheirMindForEver() {
        var other = new TalentId(anId("other"));
        for (int i = 3; i < Mixer.MOST_MOVES; i++) {
            mixer.choose(ANNA, i % 2 == 0 ? bo : chen, aCommand());
        }

        assertRefused("mixer.too-many-changes", () -> mixer.choose(ANNA, bo, aCommand()));
        mixer.leave(ANNA, aCommand());
        assertRefused("mixer.too-many-changes", () -> mixer.join(ANNA, aCommand()));
        mixer.join(other, by(agentOf("somebody"), DAY));
    }

    @Test
    void repeatsNoYesThatWasChangedSince() {
        var first = aCommand();
        mixer.choose(ANNA, bo, first);
        mixer.choose(ANNA, chen, aCommand());
        mixer.choose(ANNA, bo, first);

        assertThat(mixer.guest(ANNA)).map(Guest::choice).contains(chen);
    }

    @Test
    void hasNobodyInTwoCouplesAndTellsNobodyWhoIsInOne() {
        mixer.choose(ANNA, bo, aCommand());
        mixer.choose(BO, anna, aCommand());

        assertRefused("mixer.coupled", () -> mixer.choose(ANNA, chen, aCommand()));
        mixer.choose(CHEN, anna, aCommand());
        assertThat(mixer.couples()).isOne();
        assertRefused("mixer.in-another-couple", () -> mixer.record("couples[0]", chen, bo, DAY));
    }

    @Test
    void takesAnOfficersWordOnce() {
        mixer.record("couples[0]", bo, anna, DAY);
        mixer.record("couples[0]", anna, bo, DAY);

        assertThat(mixer.couples()).isOne();
        assertRefused("mixer.badge-unknown", () -> mixer.record("couples[0]", chen, 99, DAY));
        assertRefused("mixer.own-badge", () -> mixer.record("couples[0]", chen, chen, DAY));
    }

    @Test
    void knowsOnlyBadgesThatAreWorn() {
        assertRefused("mixer.badge-unknown", () -> mixer.choose(ANNA, 99, aCommand()));
        assertRefused("mixer.own-badge", () -> mixer.choose(ANNA, anna, aCommand()));
        assertRefused("mixer.no-badge",
                () -> mixer.choose(new TalentId(anId("stranger")), anna, aCommand()));
    }

    @Test
    void isNoCoupleAnyMoreIfOneTakesTheConsentBack() {
        mixer.choose(ANNA, bo, aCommand());
        mixer.choose(BO, anna, aCommand());
        mixer.leave(ANNA, aCommand());

        assertThat(mixer.couples()).isZero();
        assertThat(mixer.guest(ANNA)).isEmpty();
        assertThat(mixer.partnerOf(mixer.guest(BO).orElseThrow())).isEmpty();
        assertThat(mixer.join(ANNA, aCommand()).badge()).isNotIn(anna, bo, chen);
    }

    @Test
    void forgetsWhatWasNotReturnedWhenItEnds() {
        mixer.choose(ANNA, bo, aCommand());
        mixer.choose(BO, anna, aCommand());
        mixer.choose(CHEN, bo, aCommand());
        assertThat(mixer.end(aCommand())).isTrue();
        assertThat(mixer.end(aCommand())).isFalse();

        assertThat(mixer.guest(CHEN)).map(Guest::choice).isEmpty();
        assertRefused("activity.closed", () -> mixer.choose(CHEN, anna, aCommand()));
        assertRefused("activity.closed", () -> mixer.record("couples[0]", chen, bo, DAY));
        assertRefused("activity.closed", () -> mixer.join(new TalentId(anId("late")), aCommand()));
    }

    @Test
    void keepsANumberWithoutPeopleIfTheConsentIsTakenBackAfterwards() {
        mixer.choose(ANNA, bo, aCommand());
        mixer.choose(BO, anna, aCommand());
        mixer.end(aCommand());
        mixer.leave(ANNA, aCommand());

        assertThat(mixer.couples()).isOne();
        assertThat(mixer.partnerOf(mixer.guest(BO).orElseThrow())).isEmpty();
    }
}
