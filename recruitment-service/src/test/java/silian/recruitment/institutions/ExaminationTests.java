package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;
import static silian.recruitment.institutions.Examined.aMarkedExamination;
import static silian.recruitment.institutions.Examined.anExamination;
import static silian.recruitment.institutions.Examined.check;
import static silian.recruitment.institutions.Examined.interviewed;
import static silian.recruitment.institutions.Examined.interviews;
import static silian.recruitment.institutions.Examined.marks;
import static silian.recruitment.institutions.Examined.papers;
import static silian.recruitment.institutions.Examined.ranked;
import static silian.recruitment.institutions.Examined.show;
import static silian.recruitment.institutions.Institutions.LAST;
import static silian.recruitment.institutions.Institutions.aPanel;
import static silian.recruitment.institutions.Institutions.aPanellist;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;

/** From the papers to the ranking, and who follows. */
class ExaminationTests {

    private static final LocalDate OVER = LAST.plusDays(1);

    @Test
    void anExaminationMovesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("Examination 考试", Examination::state)
                .in(Examination.State.WRITTEN, Examined::anExamination)
                .in(Examination.State.WRITTEN, "marked", Examined::aMarkedExamination)
                .in(Examination.State.INTERVIEWS, Examined::interviews)
                .in(Examination.State.INTERVIEWS, "all interviewed", Examined::interviewed)
                .in(Examination.State.SELECTION, Examined::ranked)
                .move("mark papers", each -> each.mark(papers(each), aCommand()))
                .move("propose right papers", each -> each.propose(new WrittenScore(
                        each.candidates().getFirst(), BigDecimal.ONE, BigDecimal.ONE, false), "登分错误", aCommand()))
                .move("propose right marks", each -> each.propose(new InterviewMarks(
                        each.candidates().getFirst(), List.of(new InterviewMarks.Given("P1", BigDecimal.ONE))), "登分错误",
                        aCommand()))
                .move("propose right addition", each -> each.propose(
                        new RightAddition(each.candidates().getFirst(), true), "证明补正", aCommand()))
                .move("propose recusal", each -> each.propose(
                        new RightRecusal(each.candidates().getFirst(), "P1"), "近姻亲", aCommand()))
                .move("publish short list", each -> each.publishShortList(aCommand()))
                .move("name panel", each -> each.appoint(aPanel(), aCommand()))
                .move("recuse", each -> each.recuse("P1", each.candidates().getFirst(), "亲属", aCommand()))
                .move("note marks", each -> each.interviewed(marks(each), aCommand()))
                .move("publish ranking", each -> each.publishRanking(aCommand()))
                .move("check", each -> check(each, each.candidates().getFirst(), true))
                .move("show", Examined::show)
                .move("begin appointment", each -> each.appointing(each.candidates().getFirst(), OVER))
                .move("hire withdrawn", each -> each.fellThrough(each.candidates().getFirst(), Instant.EPOCH))
                .move("leave", each -> each.leave(each.candidates().getFirst(), aCommand())));
    }

    @Test
    void putsTheNextInLineWhereSomebodyDropsOut() {
        var examination = ranked();
        var order = examination.selection().order();
        assertThat(examination.selection().proposed()).containsExactly(order.get(0));

        check(examination, order.get(0), false);
        assertThat(examination.selection().proposed()).containsExactly(order.get(1));
        assertRefused("examination.not-proposed", () -> check(examination, order.get(0), true));
        assertRefused("examination.not-proposed", () -> check(examination, order.get(2), true));
        examination.leave(order.get(1), aCommand());
        assertThat(examination.selection().proposed()).containsExactly(order.get(2));
        check(examination, order.get(2), true);
        assertRefused("examination.nobody-to-show", () -> show(examination));
        examination.select("checked", null, selection -> selection.checked(order.get(2), Check.VETTING, true, null),
                aCommand());
        show(examination);
        assertRefused("examination.publicity-not-over", () -> examination.appointing(order.get(2), LAST));
        assertThat(examination.appointing(order.get(2), OVER)).isTrue();
        assertThat(examination.appointing(order.get(2), OVER)).isFalse();
        assertRefused("examination.appointing", () -> check(examination, order.get(2), false));
        assertRefused("examination.appointing", () -> examination.leave(order.get(2), aCommand()));
        examination.notAppointed(order.get(2));
        check(examination, order.get(2), false);
        assertThat(examination.selection().proposed()).isEmpty();
    }

    @Test
    void takesAListOfScoresWholeOrNotAtAll() {
        var examination = anExamination();
        var good = papers(examination);
        var bad = Stream.concat(good.stream(), Stream.of(
                new WrittenScore("NOBODY", BigDecimal.ONE, BigDecimal.ONE, false),
                new WrittenScore(good.getFirst().candidate(), new BigDecimal("150.01"), new BigDecimal("-1"), false),
                new WrittenScore(good.getFirst().candidate(), BigDecimal.ONE, null, true))).toList();

        assertRefused("candidate.not-in-this-examination", () -> examination.mark(bad, aCommand()));
        for (var code : List.of("candidate.repeated", "score.out-of-range", "score.of-somebody-absent")) {
            assertRefused(code, () -> examination.mark(bad, aCommand()));
        }
        assertThat(examination.scores().marked()).isZero();
        assertRefused("score.missing", () -> examination.mark(List.of(
                new WrittenScore(good.getFirst().candidate(), null, BigDecimal.ONE, false)), aCommand()));
        assertRefused("score.out-of-range", () -> examination.mark(List.of(new WrittenScore(
                good.getFirst().candidate(), new BigDecimal("1.001"), BigDecimal.ONE, false)), aCommand()));
        examination.mark(good, aCommand());
        assertThat(examination.scores().marked()).isEqualTo(3);
    }

    @Test
    void keepsWhoIsRecusedWhereThePanelIsNamedAnew() {
        var examination = interviews();
        var candidate = examination.candidates().getFirst();
        examination.recuse("P1", candidate, "近姻亲", aCommand());
        var renamed = aPanel().reversed().stream()
                .map(each -> Panellist.of("N" + each.code(), each.name(), Set.of())).toList();
        examination.appoint(renamed, aCommand());

        assertThat(examination.scores().panel()).extracting(PanelMember::code, PanelMember::recusedFrom)
                .containsExactly(tuple("NP2", List.of()), tuple("NP1", List.of(candidate)));
    }

    @Test
    void letsAPanellistJoinWhoseMarkCountsInsteadOfARecusedOne() {
        var examination = interviewed();
        var first = examination.candidates().getFirst();
        examination.recuse("P1", first, "近姻亲", aCommand());
        assertRefused("examination.interviewed", () -> examination.appoint(List.of(aPanellist(1), aPanellist(3)),
                aCommand()));
        assertRefused("examination.interviewed", () -> examination.appoint(
                List.of(aPanellist(1), Panellist.of("P2", aPanellist(3).name(), Set.of())), aCommand()));

        examination.appoint(List.of(aPanellist(3), aPanellist(2, first), aPanellist(1)), aCommand());
        assertThat(examination.scores().panel()).extracting(PanelMember::code, PanelMember::recusedFrom)
                .containsExactly(tuple("P1", List.of(first)), tuple("P2", List.of()), tuple("P3", List.of()));
        examination.interviewed(List.of(new InterviewMarks(first, List.of(
                new InterviewMarks.Given("P1", new BigDecimal("80")),
                new InterviewMarks.Given("P2", new BigDecimal("81")),
                new InterviewMarks.Given("P3", new BigDecimal("90"))))), aCommand());
        examination.publishRanking(aCommand());
        assertThat(Objects.requireNonNull(examination.scores().ranking()).lines())
                .filteredOn(line -> line.candidate().equals(first))
                .singleElement().satisfies(line -> assertThat(line.interview()).isEqualByComparingTo("85.50"));
    }

    @Test
    void asksForEnoughMarksThatCount() {
        var examination = interviewed();
        examination.recuse("P1", examination.candidates().getFirst(), "近姻亲", aCommand());

        assertRefused("examination.too-few-marks", () -> examination.publishRanking(aCommand()));
        assertRefused("panel.too-small", () -> interviews().appoint(aPanel().subList(0, 1), aCommand()));
        assertRefused("panellist.unknown",
                () -> interviews().recuse("P9", examination.candidates().getFirst(), "亲属", aCommand()));
    }
}
