package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;
import static silian.recruitment.institutions.Institutions.LAST;
import static silian.recruitment.institutions.Institutions.RULE;
import static silian.recruitment.institutions.Institutions.aCandidacy;
import static silian.recruitment.institutions.Institutions.aPost;
import static silian.recruitment.institutions.Institutions.aQualified;
import static silian.recruitment.institutions.Institutions.byReviewer;
import static silian.recruitment.institutions.Institutions.byTalent;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;
import silian.recruitment.language.HireId;

/** From the registration to the appointment. */
class CandidacyTests {

    private static final LocalDate OVER = LAST.plusDays(1);
    private static final HireId HIRE = new HireId(anId("hire"));
    private static final Contract CONTRACT = Contract.of(new ContractTerms(OVER, 3, true, null), RULE, OVER);

    @Test
    void aCandidacyMovesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("Candidacy 报考", Candidacy::state)
                .in(CandidacyState.REGISTERED, () -> aCandidacy(aPost(1), "a"))
                .in(CandidacyState.QUALIFIED, () -> aQualified(aPost(1), "a"))
                .in(CandidacyState.REJECTED, CandidacyTests::aRejected)
                .in(CandidacyState.APPEALED, CandidacyTests::anAppealed)
                .in(CandidacyState.REFUSED, CandidacyTests::aRefused)
                .in(CandidacyState.WITHDRAWN, CandidacyTests::aWithdrawn)
                .in(CandidacyState.APPOINTED, CandidacyTests::anAppointed)
                .in(CandidacyState.APPOINTMENT_WITHDRAWN, CandidacyTests::aWithdrawnAppointment)
                .in(CandidacyState.ENDED, CandidacyTests::anEnded)
                .move("qualify", each -> each.review(true, false, "符合", byReviewer("r", OVER)))
                .move("reject", each -> each.review(false, false, "不符", byReviewer("r", OVER)))
                .move("appeal", each -> each.appeal("有证明", OVER, byTalent("a", OVER)))
                .move("appeal, late", each -> each.appeal("有证明", OVER, byTalent("a", OVER.plusDays(1))))
                .move("uphold appeal", each -> each.decideAppeal(true, false, "属实", byReviewer("s", OVER)))
                .move("refuse appeal", each -> each.decideAppeal(false, false, "不实", byReviewer("s", OVER)))
                .move("decide appeal, same reviewer",
                        each -> each.decideAppeal(true, false, "属实", byReviewer("reviewer", OVER)))
                .move("withdraw", each -> each.withdraw(byTalent("a", OVER)))
                .move("register again",
                        each -> each.registerAgain(false, Qualification.claimed(each.qualification().precheck(), null),
                                byTalent("a", LAST)))
                .move("post cancelled", each -> each.end(CandidacyEnding.POST_CANCELLED))
                .move("sign", each -> each.sign(CONTRACT, aCommand(OVER)))
                .move("appointed", each -> each.appointed(HIRE, OVER))
                .move("hire corrected", each -> each.hireCorrected(HIRE, LAST))
                .move("hire withdrawn", each -> each.hireWithdrawn(HIRE, Instant.EPOCH)));
    }

    @Test
    void hasAnAppealDecidedBySomebodyElseAndInTime() {
        assertRefused("candidacy.same-reviewer",
                () -> anAppealed().decideAppeal(true, false, "属实", byReviewer("reviewer", OVER)));
        assertRefused("candidacy.appeal-too-late",
                () -> aRejected().appeal("有证明", OVER, byTalent("a", OVER.plusDays(1))));
    }

    @Test
    void grantsOnlyPointsThatWereClaimed() {
        var post = aPost(1);
        var claimed = aCandidacy(post, "a");
        claimed.review(true, true, "符合", byReviewer("r", OVER));
        assertThat(claimed.qualification().addition()).isTrue();
        var rejected = aCandidacy(post, "b");
        rejected.review(false, true, "不符", byReviewer("r", OVER));
        assertThat(rejected.qualification().addition()).isFalse();
        var unclaimed = aWithdrawn();
        unclaimed.registerAgain(false, Qualification.claimed(unclaimed.qualification().precheck(), null),
                byTalent("a", LAST));
        assertRefused("candidacy.no-addition-claimed",
                () -> unclaimed.review(true, true, "符合", byReviewer("r", OVER)));
    }

    @Test
    void movesTheContractWithTheFirstDayOfItsHire() {
        var leap = LocalDate.of(2024, 2, 29);
        var appointed = anAppointed();
        assertThat(appointed.hireCorrected(new HireId(anId("another")), leap)).isFalse();
        assertThat(appointed.hireCorrected(HIRE, leap)).isTrue();
        assertThat(appointed.hireCorrected(HIRE, leap)).isFalse();
        assertThat(appointed.contract()).isEqualTo(CONTRACT.startingOn(leap));
    }

    private static Candidacy aRejected() {
        var candidacy = aCandidacy(aPost(1), "a");
        candidacy.review(false, false, "不符", byReviewer("reviewer", OVER));
        return candidacy;
    }

    private static Candidacy anAppealed() {
        var candidacy = aRejected();
        candidacy.appeal("有证明", OVER, byTalent("a", OVER));
        return candidacy;
    }

    private static Candidacy aRefused() {
        var candidacy = anAppealed();
        candidacy.decideAppeal(false, false, "不实", byReviewer("another", OVER));
        return candidacy;
    }

    private static Candidacy aWithdrawn() {
        var candidacy = aCandidacy(aPost(1), "a");
        candidacy.withdraw(byTalent("a", OVER));
        return candidacy;
    }

    private static Candidacy anAppointed() {
        var candidacy = aQualified(aPost(1), "a");
        candidacy.sign(CONTRACT, aCommand(OVER));
        candidacy.appointed(HIRE, OVER);
        return candidacy;
    }

    private static Candidacy aWithdrawnAppointment() {
        var candidacy = anAppointed();
        candidacy.hireWithdrawn(HIRE, Instant.EPOCH);
        return candidacy;
    }

    private static Candidacy anEnded() {
        var candidacy = aQualified(aPost(1), "a");
        candidacy.end(CandidacyEnding.POST_CANCELLED);
        return candidacy;
    }
}
