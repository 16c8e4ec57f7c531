package silian.recruitment.demands;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.agentOf;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import silian.platform.standards.Area;
import silian.platform.testing.StateTable;
import silian.recruitment.demands.TalentDemand.State;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentDemandId;
import silian.recruitment.language.Wording;

class TalentDemandTests {

    private static final EmployerId EMPLOYER = new EmployerId("914403001922038216");
    private static final LocalDate TOLD = LocalDate.of(2022, 6, 1);
    private static final JobPostingId POSTING = new JobPostingId(anId("posting"));
    private static final HireId HIRE = new HireId(anId("hire"));

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("TalentDemand 人才需求", TalentDemand::state)
                .in(State.OPEN, () -> aDemandThatIs(State.OPEN))
                .in(State.ANSWERED, () -> aDemandThatIs(State.ANSWERED))
                .in(State.FILLED, () -> aDemandThatIs(State.FILLED))
                .in(State.WITHDRAWN, () -> aDemandThatIs(State.WITHDRAWN))
                .in(State.MERGED, () -> aDemandThatIs(State.MERGED))
                .move("answer", demand -> demand.answer(POSTING))
                .move("hire the last one", demand -> demand.hired(POSTING, HIRE))
                .move("withdraw the hire", demand -> demand.giveBack(HIRE))
                .move("correct", demand -> demand.correct(aNeed("示例焊工", 1), aCommand()))
                .move("correct to one more", demand -> demand.correct(aNeed("示例焊工", 2), aCommand()))
                .move("name in a new posting", TalentDemand::requireAnswerable)
                .move("withdraw", demand -> demand.withdraw("示例原因", aCommand()))
                .move("merge", demand -> demand.mergeInto(anOlderDemand("示例焊工"), aCommand())));
    }

    @Test
    void isFilledByAsManyAsItAsksForHoweverOftenItHearsOfThem() {
        var demand = aDemand(2);
        assertThat(demand.hired(POSTING, HIRE)).isTrue();
        assertThat(demand.hired(POSTING, HIRE)).isFalse();
        assertThat(demand.hired()).isEqualTo(1);
        assertThat(demand.state()).isEqualTo(State.ANSWERED);

        demand.hired(POSTING, new HireId(anId("second")));
        assertThat(demand.state()).isEqualTo(State.FILLED);
        demand.hired(POSTING, new HireId(anId("third")));
        assertThat(demand.hired()).isEqualTo(3);
        assertThat(demand.giveBack(HIRE)).isTrue();
        assertThat(demand.giveBack(HIRE)).isFalse();
        assertThat(demand.state()).as("one more than asked for").isEqualTo(State.FILLED);
        demand.giveBack(new HireId(anId("third")));
        assertThat(demand.state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void doesNotCountAWithdrawnHireThatIsToldAgain() {
        var demand = aDemandThatIs(State.FILLED);
        demand.giveBack(HIRE);
        demand.hired(POSTING, HIRE);

        assertThat(demand.hired()).isZero();
        assertThat(demand.state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void followsWhatItIsCorrectedTo() {
        var demand = aDemand(3);
        demand.hired(POSTING, HIRE);
        var correction = aCommand(TOLD.plusDays(30));
        demand.correct(aNeed("示例电焊工", 1), correction);
        demand.correct(aNeed("示例电焊工", 5), correction);

        assertThat(demand.openings()).as("the same command").isEqualTo(1);
        assertThat(demand.state()).isEqualTo(State.FILLED);
        assertThat(demand.openedOn()).isEqualTo(TOLD);
        demand.correct(aNeed("示例电焊工", 2), aCommand());
        assertThat(demand.state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void isMergedIntoAnOlderOneOfTheSameEmployerForTheSameJobOnly() {
        var demand = aDemand(1);

        assertRefused("demand.not-a-duplicate", () -> demand.mergeInto(demand, aCommand()));
        assertRefused("demand.not-a-duplicate", () -> demand.mergeInto(anOlderDemand("示例电工"), aCommand()));
        var elsewhere = TalentDemand.tell(new TalentDemandId(anId("elsewhere")),
                new EmployerId("91420302MA8000000X"), aNeed("示例焊工", 1), aCommand(TOLD.minusDays(1)));
        assertRefused("demand.not-a-duplicate", () -> demand.mergeInto(elsewhere, aCommand()));
        assertRefused("demand.survivor-is-younger", () -> anOlderDemand("示例焊工").mergeInto(demand, aCommand()));
        for (var over : new State[]{State.FILLED, State.WITHDRAWN, State.MERGED}) {
            var younger = TalentDemand.tell(new TalentDemandId(anId("younger")), EMPLOYER, aNeed("示例焊工", 1),
                    aCommand(TOLD.plusDays(1)));
            assertRefused("demand.survivor-not-open", () -> younger.mergeInto(aDemandThatIs(over), aCommand()));
        }
    }

    @Test
    void takesOverWhatTheMergedOneLedToWithoutWhatWasTakenBack() {
        var merged = aDemand(5);
        merged.hired(POSTING, HIRE);
        var stays = new HireId(anId("stays"));
        merged.hired(POSTING, stays);
        var survivor = anOlderDemand("示例焊工");
        var merger = aCommand();
        merged.mergeInto(survivor, merger);
        // the withdrawal arrives before the answers do
        survivor.giveBack(HIRE);

        assertThat(survivor.takeOver(merged, merger)).isTrue();
        assertThat(survivor.takeOver(merged, merger)).isFalse();
        assertThat(survivor.hired()).isEqualTo(1);
        assertThat(survivor.postings()).containsExactly(POSTING);
        assertThat(survivor.state()).isEqualTo(State.FILLED);
        assertThat(merged.mergedInto()).isEqualTo(survivor.id());
    }

    @Test
    void isKnownToStaffAndItsEmployer() {
        var demand = aDemand(1);

        assertThat(demand.visibleTo(aCommand().caller())).isTrue();
        assertThat(demand.visibleTo(agentOf(EMPLOYER.value()))).isTrue();
        assertThat(demand.visibleTo(agentOf("91420302MA8000000X"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"示例 焊工, 示例焊工", "ＣＮＣ操作工, cnc操作工", "示例\u3000焊工 , 示例焊工", "C#工程师, c#工程师"})
    void knowsTheSameTitleInOtherWriting(String title, String plain) {
        assertThat(Wording.plain(title)).isEqualTo(plain);
    }

    @Test
    void namesEverythingThatIsWrongWithANeed() {
        assertRefused("text.missing", () -> given(" ", 1, null, null, null).check(TOLD, null));
        for (int wrong : new int[]{0, -1, ToldNeed.MOST + 1}) {
            assertRefused("demand.openings-out-of-range", () -> given("焊工", wrong, null, null, null).check(TOLD, null));
        }
        assertRefused("area.unknown", () -> given("焊工", 1, "420302999", null, null).check(TOLD, null));
        assertRefused("text.too-long", () -> given("焊工", 1, null, "链".repeat(61), null).check(TOLD, null));
        assertRefused("demand.needed-before-it-was-told",
                () -> given("焊工", 1, null, null, TOLD.minusDays(1)).check(TOLD, null));

        var need = given("焊工", ToldNeed.MOST, null, "链".repeat(60), TOLD).check(TOLD, "420302001");
        assertThat(need.circumstances().area()).isEqualTo(new Area("420302001"));
        assertThat(given("焊工", 1, null, " ", null).check(TOLD, null).circumstances())
                .isEqualTo(Circumstances.in(null));
    }

    private static ToldNeed given(String title, int openings, @Nullable String area, @Nullable String chain,
            @Nullable LocalDate neededBy) {
        return new ToldNeed(title, "41", openings, new BigDecimal("5000"), new BigDecimal("7000"), null, area, null,
                null, chain, null, neededBy);
    }

    private static Need aNeed(String title, int openings) {
        return given(title, openings, null, null, null).check(TOLD, null);
    }

    private static TalentDemand aDemand(int openings) {
        return TalentDemand.tell(new TalentDemandId(anId("demand")), EMPLOYER, aNeed("示例焊工", openings),
                aCommand(TOLD));
    }

    private static TalentDemand anOlderDemand(String title) {
        return TalentDemand.tell(new TalentDemandId(anId("older")), EMPLOYER, aNeed(title, 1),
                aCommand(TOLD.minusDays(1)));
    }

    /** A demand for one. */
    private static TalentDemand aDemandThatIs(State state) {
        var demand = aDemand(1);
        switch (state) {
            case OPEN -> {
            }
            case ANSWERED -> demand.answer(POSTING);
            case FILLED -> demand.hired(POSTING, HIRE);
            case WITHDRAWN -> demand.withdraw("示例原因", aCommand());
            case MERGED -> demand.mergeInto(anOlderDemand("示例焊工"), aCommand());
        }
        return demand;
    }
}
