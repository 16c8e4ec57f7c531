package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;
import static silian.recruitment.institutions.Examined.anExamination;
import static silian.recruitment.institutions.Examined.interviewed;
import static silian.recruitment.institutions.Examined.interviews;
import static silian.recruitment.institutions.Examined.ranked;
import static silian.recruitment.institutions.Examined.show;
import static silian.recruitment.institutions.Institutions.FIRST;
import static silian.recruitment.institutions.Institutions.LAST;
import static silian.recruitment.institutions.Institutions.aPanel;
import static silian.recruitment.institutions.Institutions.aPanellist;
import static silian.recruitment.institutions.Institutions.byReviewer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import silian.platform.commands.Command;
import silian.platform.testing.StateTable;

/** Scores that stand are changed by who entered them, and once they are published by two officers. */
class CorrectionTests {

    private static final String A = "NUMBER-a";
    private static final String B = "NUMBER-b";
    private static final String C = "NUMBER-c";

    /** Where a correction stands. */
    private enum Progress {
        PROPOSED, CONFIRMED, DECLINED
    }

    @Test
    void aCorrectionMovesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("Correction 成绩更正", CorrectionTests::progress)
                .in(Progress.PROPOSED, CorrectionTests::proposed)
                .in(Progress.CONFIRMED, () -> decided(true))
                .in(Progress.DECLINED, () -> decided(false))
                .move("confirm", each -> decide(each, true, another()))
                .move("decline", each -> decide(each, false, another()))
                .move("confirm, the own", each -> decide(each, true, officer()))
                .move("propose again", each -> each.propose(marks(A, "70"), "登分错误", another())));
    }

    @Test
    void publishesTheRankingAnewByTheRightMarksAndKeepsWhatTheyWere() {
        var examination = proposed();
        assertThat(examination.selection().proposed()).containsExactly(A);
        assertThat(examination.scores().confirmedCorrections()).isEmpty();

        decide(examination, true, byReviewer("another", LAST));
        assertThat(examination.selection().proposed()).containsExactly(B);
        var ranking = Objects.requireNonNull(examination.scores().ranking());
        assertThat(ranking.on()).isEqualTo(LAST);
        assertThat(ranking.lines()).extracting(Ranking.Ranked::candidate).containsExactly(B, C, A);
        assertThat(examination.scores().confirmedCorrections()).singleElement().satisfies(correction -> {
            assertThat(correction.changes()).containsExactly(
                    new Correction.ScoreChange("P1", new BigDecimal("80"), new BigDecimal("60")),
                    new Correction.ScoreChange("P2", new BigDecimal("81"), new BigDecimal("60")));
            assertThat(correction.by()).isEqualTo("officer");
            assertThat(Objects.requireNonNull(correction.verdict()).by()).isEqualTo("another");
        });
    }

    @Test
    void changesNothingByACorrectionThatIsDeclined() {
        var examination = proposed();
        var before = examination.scores().ranking();
        decide(examination, false, another());

        assertThat(examination.scores().ranking()).isEqualTo(before);
        assertThat(examination.scores().confirmedCorrections()).isEmpty();
        examination.propose(marks(A, "60"), "再次核对", officer());
        assertThat(examination.scores().corrections()).hasSize(2);
    }

    @Test
    void letsOnlyWhoEnteredScoresEnterThemAgainBeforeTheyArePublished() {
        var examination = anExamination();
        examination.mark(List.of(paper(A, 100), new WrittenScore(B, null, null, true)), officer());
        assertRefused("score.entered-by-another", () -> examination.mark(List.of(paper(A, 101)), another()));
        assertRefused("score.entered-by-another", () -> examination.mark(List.of(paper(B, 100)), another()));
        assertRefused("score.entered-by-another",
                () -> examination.mark(List.of(new WrittenScore(A, null, null, true)), another()));
        examination.mark(List.of(new WrittenScore(A, new BigDecimal("100.0"), new BigDecimal("100.00"), false),
                new WrittenScore(B, null, null, true), paper(C, 98)), another());
        assertRefused("score.entered-by-another", () -> examination.mark(List.of(paper(C, 97)), officer()));
        examination.mark(List.of(paper(A, 101), paper(B, 99)), officer());
        assertThat(examination.scores().marked()).isEqualTo(3);
    }

    @Test
    void letsAnotherOfficerAddMarksAndChangeNone() {
        var examination = interviews();
        examination.interviewed(List.of(marks(A, "80", "P1"), new InterviewMarks(B, List.of())), officer());
        assertRefused("score.entered-by-another",
                () -> examination.interviewed(List.of(marks(A, "81", "P1")), another()));
        assertRefused("score.entered-by-another",
                () -> examination.interviewed(List.of(marks(A, "80", "P2")), another()));
        assertRefused("score.entered-by-another",
                () -> examination.interviewed(List.of(new InterviewMarks(A, List.of())), another()));
        assertRefused("score.entered-by-another",
                () -> examination.interviewed(List.of(marks(B, "80", "P1")), another()));
        examination.interviewed(List.of(marks(A, "80.00", "P1", "P2")), another());
        assertRefused("score.entered-by-another",
                () -> examination.interviewed(List.of(marks(A, "81", "P1", "P2")), another()));
        examination.interviewed(List.of(marks(A, "81", "P1", "P2"), marks(B, "80", "P1")), officer());
    }

    @Test
    void refusesWhatIsNoCorrection() {
        var examination = ranked();
        assertRefused("score.nothing-to-correct",
                () -> examination.propose(marks(A, "80.00", "P1"), "登分错误", officer()));
        assertRefused("score.nothing-to-correct",
                () -> examination.propose(new InterviewMarks(A, List.of()), "登分错误", officer()));
        assertRefused("candidate.not-on-the-short-list",
                () -> examination.propose(marks("NOBODY", "80", "P1"), "登分错误", officer()));
        assertRefused("panellist.not-in-this-panel",
                () -> examination.propose(marks(A, "80", "P9"), "登分错误", officer()));
        assertRefused("score.out-of-range",
                () -> examination.propose(marks(A, "100.01", "P1"), "登分错误", officer()));
        assertRefused("correction.unknown",
                () -> examination.decideCorrection("none", true, "已核对", another()));
    }

    @Test
    void grantsAdditionalPointsAfterAllBeforeTheShortListIsPublished() {
        var examination = anExamination();
        examination.mark(List.of(paper(A, 100), paper(B, 99), paper(C, 98)), officer());
        examination.propose(new RightAddition(C, true), "证明补正", officer());
        assertRefused("examination.corrections-open", () -> examination.publishShortList(officer()));
        decide(examination, true, another());
        examination.publishShortList(officer());

        assertThat(Objects.requireNonNull(examination.scores().shortList()).lines().getFirst())
                .isEqualTo(new ShortList.ShortListed(1, C, BigDecimal.valueOf(98), BigDecimal.valueOf(100), true,
                        new BigDecimal("71.00"), true));
    }

    @Test
    void ranksAnewByAdditionalPointsThatAreGrantedAfterAllOrTakenBack() {
        var examination = ranked();
        examination.propose(new RightAddition(C, true), "证明补正", officer());
        decide(examination, true, another());
        assertThat(examination.selection().proposed()).containsExactly(C);
        assertThat(Objects.requireNonNull(examination.scores().ranking()).lines().getFirst().total())
                .isEqualByComparingTo("76.70");

        examination.propose(new RightAddition(C, false), "证明不实", officer());
        decide(examination, true, another());
        assertThat(examination.selection().proposed()).containsExactly(A);
        assertThat(examination.scores().confirmedCorrections()).flatExtracting(Correction::changes).containsExactly(
                new Correction.ScoreChange("addition", BigDecimal.ZERO, BigDecimal.valueOf(5)),
                new Correction.ScoreChange("addition", BigDecimal.valueOf(5), BigDecimal.ZERO));
    }

    @Test
    void ranksAnewWithoutTheMarkOfWhoShouldNotHaveJudged() {
        var examination = interviews();
        examination.appoint(List.of(aPanellist(1), aPanellist(2), aPanellist(3)), officer());
        examination.interviewed(List.of(new InterviewMarks(A, List.of(given("P1", "100"), given("P2", "80"),
                given("P3", "80"))), marks(B, "85", "P1", "P2", "P3"), marks(C, "60", "P1", "P2")), officer());
        examination.publishRanking(officer());
        assertThat(examination.selection().proposed()).containsExactly(A);
        assertRefused("panellist.not-in-this-panel",
                () -> examination.propose(new RightRecusal(A, "P9"), "近姻亲", officer()));
        assertRefused("score.nothing-to-correct",
                () -> examination.propose(new RightRecusal(C, "P3"), "近姻亲", officer()));
        assertRefused("examination.too-few-marks",
                () -> examination.propose(new RightRecusal(C, "P1"), "近姻亲", officer()));

        examination.propose(new RightRecusal(A, "P1"), "近姻亲", officer());
        decide(examination, true, another());
        assertThat(examination.selection().proposed()).containsExactly(B);
        assertThat(examination.scores().confirmedCorrections()).flatExtracting(Correction::changes)
                .containsExactly(new Correction.ScoreChange("P1", new BigDecimal("100"), null));
        assertThat(Objects.requireNonNull(examination.scores().ranking()).lines().get(1).marks())
                .extracting(Ranking.Mark::counts).containsExactly(false, true, true);
        assertRefused("score.nothing-to-correct",
                () -> examination.propose(new RightRecusal(A, "P1"), "近姻亲", officer()));
    }

    @Test
    void putsNoAdditionRightOfWhomItHelpsNoMore() {
        var examination = anExamination();
        examination.mark(List.of(paper(A, 100), paper(B, 99), new WrittenScore(C, null, null, true)), officer());
        assertRefused("candidate.not-in-this-examination",
                () -> examination.propose(new RightAddition("NOBODY", true), "证明补正", officer()));
        assertRefused("score.nothing-to-correct",
                () -> examination.propose(new RightAddition(A, false), "证明不实", officer()));
        examination.publishShortList(officer());
        examination.appoint(aPanel(), officer());
        examination.interviewed(List.of(marks(A, "80"), marks(B, "80")), officer());
        examination.publishRanking(officer());
        assertRefused("candidate.not-on-the-short-list",
                () -> examination.propose(new RightAddition(C, true), "证明补正", officer()));
        checkAndShow(examination, A);
        examination.appointing(A, LAST.plusDays(1));
        assertRefused("examination.appointments-begun",
                () -> examination.propose(new RightAddition(B, true), "证明补正", officer()));
    }

    @Test
    void correctsNothingOfWhoSteppedBackAndNothingThatLeavesTooFewMarks() {
        var examination = interviews();
        examination.leave(A, aCommand());
        assertRefused("candidate.left", () -> examination.propose(paper(A, 1), "登分错误", officer()));
        examination.interviewed(List.of(marks(B, "80", "P1", "P2"), new InterviewMarks(C, List.of())), officer());
        examination.publishRanking(aCommand());

        assertRefused("candidate.left", () -> examination.propose(marks(A, "90", "P1"), "登分错误", officer()));
        assertRefused("examination.too-few-marks",
                () -> examination.propose(marks(C, "90", "P1"), "漏登", officer()));
        examination.propose(marks(C, "90", "P1", "P2"), "漏登", officer());
        decide(examination, true, another());
        assertThat(examination.selection().proposed()).containsExactly(C);
        assertThat(examination.scores().confirmedCorrections().getFirst().changes())
                .extracting(Correction.ScoreChange::was)
                .containsOnlyNulls();
    }

    @Test
    void waitsForEveryCorrectionBeforeTheRankingAndBeforeAnAppointment() {
        var interviewed = interviewed();
        interviewed.propose(paper(A, 1), "登分错误", officer());
        assertRefused("examination.corrections-open", () -> interviewed.publishRanking(aCommand()));
        decide(interviewed, true, another());
        interviewed.publishRanking(aCommand());

        var shown = ranked();
        checkAndShow(shown, A);
        shown.propose(marks(C, "100"), "登分错误", officer());
        assertRefused("examination.corrections-open", () -> shown.appointing(A, LAST.plusDays(1)));
        decide(shown, false, another());
        assertThat(shown.appointing(A, LAST.plusDays(1))).isTrue();
        assertRefused("examination.appointments-begun",
                () -> shown.propose(marks(C, "100"), "登分错误", officer()));
        shown.fellThrough(A, Instant.EPOCH);
        assertRefused("examination.appointments-begun",
                () -> shown.propose(marks(C, "100"), "登分错误", officer()));
    }

    @Test
    void mayCorrectAgainIfTheAppointmentThatWasBegunDidNotCome() {
        var examination = ranked();
        checkAndShow(examination, A);
        examination.appointing(A, LAST.plusDays(1));
        examination.notAppointed(A);

        examination.propose(marks(C, "100"), "登分错误", officer());
        assertThat(examination.scores().corrections()).hasSize(1);
    }

    @Test
    void showsAnewWhosePlaceWentToSomebodyElseMeanwhile() {
        var examination = ranked();
        checkAndShow(examination, A);
        examination.propose(marks(B, "100"), "登分错误", officer());
        decide(examination, true, byReviewer("another", LAST));

        assertThat(examination.selection().proposed()).containsExactly(B);
        assertThat(examination.onShow(LAST)).isEmpty();
        examination.leave(B, aCommand());
        assertThat(examination.selection().proposed()).containsExactly(A);
        assertRefused("examination.not-shown", () -> examination.appointing(A, LAST.plusDays(1)));
    }

    @Test
    void takesSoManyCorrectionsAndNoMore() {
        var one = proposed().scores().corrections().getFirst();
        var most = IntStream.range(0, Corrections.MOST).mapToObj(i -> new Correction("id" + i, one.kind(), "N" + i,
                one.changes(), one.reason(), one.by(), FIRST, null)).toList();

        assertRefused("correction.too-many", () -> new Corrections(most).with(one));
        assertThat(new Corrections(most.subList(1, Corrections.MOST)).with(one)).hasSize(Corrections.MOST);
    }

    private static Progress progress(Examination examination) {
        var verdict = examination.scores().corrections().getFirst().verdict();
        if (verdict == null) {
            return Progress.PROPOSED;
        }
        return verdict.confirmed() ? Progress.CONFIRMED : Progress.DECLINED;
    }

    private static Examination proposed() {
        var examination = ranked();
        examination.propose(marks(A, "60"), "登分错误", officer());
        return examination;
    }

    private static Examination decided(boolean confirmed) {
        var examination = proposed();
        decide(examination, confirmed, another());
        return examination;
    }

    private static void decide(Examination examination, boolean confirmed, Command command) {
        examination.decideCorrection(examination.scores().corrections().getLast().id(), confirmed, "已核对评分表", command);
    }

    private static void checkAndShow(Examination examination, String candidate) {
        for (var check : Check.values()) {
            examination.select("checked", null, selection -> selection.checked(candidate, check, true, null),
                    aCommand());
        }
        show(examination);
    }

    private static WrittenScore paper(String candidate, int a) {
        return new WrittenScore(candidate, BigDecimal.valueOf(a), BigDecimal.valueOf(100), false);
    }

    private static InterviewMarks marks(String candidate, String mark, String... panellists) {
        var codes = panellists.length == 0 ? List.of("P1", "P2") : List.of(panellists);
        return new InterviewMarks(candidate, codes.stream().map(code -> given(code, mark)).toList());
    }

    private static InterviewMarks.Given given(String panellist, String mark) {
        return new InterviewMarks.Given(panellist, new BigDecimal(mark));
    }

    private static Command officer() {
        return byReviewer("officer", FIRST);
    }

    private static Command another() {
        return byReviewer("another", FIRST);
    }
}
