package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.institutions.Institutions.FIRST;
import static silian.recruitment.institutions.Institutions.LAST;
import static silian.recruitment.institutions.Institutions.RULE;
import static silian.recruitment.institutions.Institutions.aPanel;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Objections to those shown to the public. */
class ObjectionTests {

    private static final LocalDate OVER = LAST.plusDays(1);

    @Test
    void waitsForTheDecisionOfEveryObjection() {
        var selection = Selection.of(1, aRanking()).checked("A", Check.MEDICAL, true, null)
                .checked("A", Check.VETTING, true, null).shown(new Publicity(FIRST, LAST, true));
        assertRefused("examination.not-shown", () -> selection.objected(objection("x", "A", FIRST.minusDays(1))));
        assertRefused("examination.not-shown", () -> selection.objected(objection("x", "A", OVER)));
        assertRefused("examination.not-shown", () -> selection.objected(objection("x", "B", LAST)));
        var objected = selection.objected(objection("x", "A", LAST)).objected(objection("y", "A", FIRST));

        assertRefused("examination.objections-open",
                () -> objected.decided("x", false, "不实", "reviewer").appointing("A", OVER));
        var decided = objected.decided("x", false, "不实", "reviewer").decided("y", false, "不实", "reviewer");
        assertThat(decided.appointing("A", OVER).standing("A").appointing()).isTrue();
        assertRefused("objection.decided", () -> decided.decided("y", true, "属实", "reviewer"));
        assertRefused("objection.unknown", () -> decided.decided("z", true, "属实", "reviewer"));
        assertThat(objected.decided("x", true, "属实", "reviewer").proposed()).containsExactly("B");
    }

    @Test
    void hearsAnAccountOnceUntilItIsDecidedAndNeverByTheAccountItself() {
        var objected = new Objections(new Objections(List.of()).with(objection("x", "A", LAST)));
        var again = new Objection("y", "A", "by-x", "与事实不符", LAST, null, null);

        assertRefused("objection.open-already", () -> objected.with(again));
        assertThat(objected.with(new Objection("y", "B", "by-x", "与事实不符", LAST, null, null))).hasSize(2);
        assertRefused("objection.own", () -> objected.toDecide("x", "by-x"));
        var found = objected.toDecide("x", "reviewer");
        var decided = objected.replacing(found, found.decided(false, "不实"));
        assertThat(new Objections(decided).with(again)).hasSize(2);
    }

    @Test
    void takesSoManyObjectionsAndNoMore() {
        var most = IntStream.range(0, Objections.MOST).mapToObj(i -> objection("id" + i, "A", LAST)).toList();

        assertRefused("objection.too-many", () -> new Objections(most).with(objection("more", "A", LAST)));
        assertThat(new Objections(most.subList(1, Objections.MOST)).with(objection("more", "A", LAST)))
                .hasSize(Objections.MOST);
    }

    private static Ranking aRanking() {
        return Ranking.of(List.of(Institutions.interviewed(Institutions.anEntrant("A", "120", "120"), "80"),
                Institutions.interviewed(Institutions.anEntrant("B", "110", "120"), "80")), aPanel(), 1, RULE, FIRST);
    }

    private static Objection objection(String id, String candidate, LocalDate on) {
        return new Objection(id, candidate, "by-" + id, "与事实不符", on, null, null);
    }
}
