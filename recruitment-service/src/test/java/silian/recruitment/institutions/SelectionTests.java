package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;
import static silian.recruitment.institutions.Institutions.FIRST;
import static silian.recruitment.institutions.Institutions.LAST;
import static silian.recruitment.institutions.Institutions.RULE;
import static silian.recruitment.institutions.Institutions.aPanel;
import static silian.recruitment.institutions.Institutions.anEntrant;
import static silian.recruitment.institutions.Institutions.interviewed;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;

/** What becomes of the candidates of a ranking: A before B before C, for one place. */
class SelectionTests {

    private static final LocalDate OVER = LAST.plusDays(1);
    private static final Publicity SHOWN = new Publicity(FIRST, LAST, true);

    /** Where a candidate stands, told from the selection. */
    private enum Place {
        NEXT_IN_LINE, PROPOSED, CHECKED, SHOWN, APPOINTING, OUT
    }

    /** Where an objection stands. */
    private enum Claim {
        OPEN, UPHELD, DISMISSED
    }

    /** A selection that moves, as it does inside an examination. */
    private static final class Chosen {

        private Selection selection;

        private Chosen(Selection selection) {
            this.selection = selection;
        }

        private void move(UnaryOperator<Selection> change) {
            selection = change.apply(selection);
        }

        private Place placeOfA() {
            var standing = selection.standing("A");
            if (standing.out() != null) {
                return Place.OUT;
            }
            if (!selection.proposed().contains("A")) {
                return Place.NEXT_IN_LINE;
            }
            if (standing.appointing()) {
                return Place.APPOINTING;
            }
            if (standing.publicity() != null) {
                return Place.SHOWN;
            }
            return standing.passedAll() ? Place.CHECKED : Place.PROPOSED;
        }

        private Claim claim() {
            var upheld = selection.objections().getFirst().upheld();
            if (upheld == null) {
                return Claim.OPEN;
            }
            return upheld ? Claim.UPHELD : Claim.DISMISSED;
        }
    }

    @Test
    void aCandidateOfTheRankingMovesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("Standing of a candidate 考生", Chosen::placeOfA)
                .in(Place.NEXT_IN_LINE, () -> new Chosen(Selection.of(1, ranking("B", "A", "C"))))
                .in(Place.PROPOSED, () -> new Chosen(proposed()))
                .in(Place.CHECKED, () -> new Chosen(checked()))
                .in(Place.SHOWN, () -> new Chosen(shown()))
                .in(Place.SHOWN, "objected to", () -> new Chosen(shown().objected(objection("x", "anybody"))))
                .in(Place.APPOINTING, () -> new Chosen(shown().appointing("A", OVER)))
                .in(Place.OUT, "medical not passed", () -> new Chosen(failed()))
                .in(Place.OUT, "medical not passed, repeated", () -> new Chosen(failed().rechecked("A", false, LAST)))
                .in(Place.OUT, "medical not passed, the next is being appointed",
                        () -> new Chosen(shown("B", failed()).appointing("B", OVER)))
                .in(Place.OUT, "vetting not passed",
                        () -> new Chosen(proposed().checked("A", Check.VETTING, false, LAST)))
                .in(Place.OUT, "left", () -> new Chosen(proposed().left("A")))
                .in(Place.OUT, "hire withdrawn",
                        () -> new Chosen(shown().appointing("A", OVER).fellThrough("A")))
                .move("pass medical", each -> each.move(now -> now.checked("A", Check.MEDICAL, true, LAST)))
                .move("fail medical", each -> each.move(now -> now.checked("A", Check.MEDICAL, false, LAST)))
                .move("fail vetting", each -> each.move(now -> now.checked("A", Check.VETTING, false, LAST)))
                .move("recheck, passed", each -> each.move(now -> now.rechecked("A", true, LAST)))
                .move("recheck, not passed", each -> each.move(now -> now.rechecked("A", false, LAST)))
                .move("recheck, late", each -> each.move(now -> now.rechecked("A", true, OVER)))
                .move("show", each -> each.move(now -> now.shown(SHOWN)))
                .move("object", each -> each.move(now -> now.objected(objection("y", "another"))))
                .move("appoint, still shown", each -> each.move(now -> now.appointing("A", LAST)))
                .move("appoint", each -> each.move(now -> now.appointing("A", OVER)))
                .move("not appointed", each -> each.move(now -> now.notAppointed("A")))
                .move("leave", each -> each.move(now -> now.left("A"))));
    }

    @Test
    void anObjectionMovesOnlyAsItMay() {
        var objected = shown().objected(objection("x", "anybody"));
        RECRUITMENT_STATES.shows(StateTable.of("Objection 公示异议", Chosen::claim)
                .in(Claim.OPEN, () -> new Chosen(objected))
                .in(Claim.UPHELD, () -> new Chosen(objected.decided("x", true, "属实", "reviewer")))
                .in(Claim.DISMISSED, () -> new Chosen(objected.decided("x", false, "不实", "reviewer")))
                .move("uphold", each -> each.move(now -> now.decided("x", true, "属实", "reviewer")))
                .move("dismiss", each -> each.move(now -> now.decided("x", false, "不实", "reviewer")))
                .move("decide, the own", each -> each.move(now -> now.decided("x", true, "属实", "anybody")))
                .move("object again", each -> each.move(now -> now.objected(objection("y", "anybody"))))
                .move("object, somebody else", each -> each.move(now -> now.objected(objection("y", "another")))));
    }

    @Test
    void keepsWhySomebodyIsOutThoughAnObjectionIsUpheldAfterwards() {
        var left = shown().objected(objection("x", "anybody")).left("A");
        var upheld = left.decided("x", true, "属实", "reviewer");

        assertThat(upheld.standing("A").out()).isEqualTo(Standing.Out.LEFT);
        assertThat(upheld.objections().getFirst().upheld()).isTrue();
        assertRefused("examination.not-shown", () -> upheld.objected(objection("y", "another")));
    }

    @Test
    void putsTheNextInLineWhereAnAppointmentDidNotHold() {
        var appointed = shown().appointing("A", OVER);
        assertThat(appointed.proposed()).containsExactly("A");

        var free = appointed.fellThrough("A");
        assertThat(free.proposed()).containsExactly("B");
        assertRefused("examination.not-proposed", () -> free.appointing("A", OVER));
        assertRefused("examination.nobody-to-show", () -> free.shown(SHOWN));
        assertThat(shown("B", free).appointing("B", OVER).proposed()).containsExactly("B");
    }

    @Test
    void letsWhoeverPassesTheRepeatedCheckBackInLineUnlessThePlaceIsTaken() {
        assertThat(failed().proposed()).containsExactly("B");
        var back = failed().rechecked("A", true, LAST);
        assertThat(back.proposed()).containsExactly("A");
        assertThat(back.standing("A").checks()).containsEntry(Check.MEDICAL, true);

        var taken = shown("B", failed()).appointing("B", OVER);
        assertRefused("examination.places-taken", () -> taken.rechecked("A", true, LAST));
        assertThat(taken.rechecked("A", false, LAST).proposed()).containsExactly("B");
        assertThat(taken.notAppointed("B").rechecked("A", true, LAST).proposed()).containsExactly("A");
    }

    @Test
    void showsAnewWhoIsBackAfterACheckThatWasFailedWhileShown() {
        var back = shown().checked("A", Check.MEDICAL, false, LAST).rechecked("A", true, LAST);

        assertThat(back.proposed()).containsExactly("A");
        assertRefused("examination.not-shown", () -> back.appointing("A", OVER));
        assertThat(back.shown(SHOWN).appointing("A", OVER).standing("A").appointing()).isTrue();
    }

    @Test
    void showsAnewWhosePlaceWentBackWhileShownAndKeepsWhatWasShownToTheEnd() {
        var early = shown("B", failed()).rechecked("A", true, LAST).left("A");
        assertThat(early.proposed()).containsExactly("B");
        assertRefused("examination.not-shown", () -> early.appointing("B", OVER));

        var late = shown("B", proposed().checked("A", Check.MEDICAL, false, OVER)).rechecked("A", true, OVER).left("A");
        assertThat(late.appointing("B", OVER).standing("B").appointing()).isTrue();
    }

    @Test
    void repeatsAMedicalCheckOnceAndOnlyIfTheRuleSaysSo() {
        var back = failed().rechecked("A", true, LAST);
        var again = back.checked("A", Check.MEDICAL, false, OVER.plusDays(7));

        assertRefused("examination.rechecked", () -> again.rechecked("A", true, OVER));
        assertRefused("examination.no-recheck",
                () -> proposed().checked("A", Check.MEDICAL, false, null).rechecked("A", true, LAST));
        assertRefused("examination.no-recheck", () -> back.rechecked("A", true, LAST));
    }

    private static Selection proposed() {
        return Selection.of(1, ranking("A", "B", "C"));
    }

    private static Selection failed() {
        return proposed().checked("A", Check.MEDICAL, false, LAST);
    }

    private static Selection checked() {
        return checked("A", proposed());
    }

    private static Selection checked(String candidate, Selection selection) {
        return selection.checked(candidate, Check.MEDICAL, true, LAST).checked(candidate, Check.VETTING, true, LAST);
    }

    private static Selection shown() {
        return shown("A", proposed());
    }

    private static Selection shown(String candidate, Selection selection) {
        return checked(candidate, selection).shown(SHOWN);
    }

    private static Ranking ranking(String... order) {
        var mark = new int[]{90};
        return Ranking.of(Stream.of(order)
                .map(each -> interviewed(anEntrant(each, "120", "120"), String.valueOf(mark[0]--))).toList(),
                aPanel(), 1, RULE, FIRST);
    }

    private static Objection objection(String id, String by) {
        return new Objection(id, "A", by, "与事实不符", LAST, null, null);
    }
}
