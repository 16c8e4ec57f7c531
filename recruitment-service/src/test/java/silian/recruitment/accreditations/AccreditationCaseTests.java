package silian.recruitment.accreditations;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.Commands.by;
import static silian.recruitment.States.RECRUITMENT_STATES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Roles;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.Outcome;
import silian.platform.eligibility.calendar.WorkingDate;
import silian.platform.testing.StateTable;
import silian.recruitment.accreditations.Evidence.Finding;
import silian.recruitment.language.AccreditationCaseId;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.TalentClass;

class AccreditationCaseTests {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 6, 9);
    private static final LocalDate AFTERWARDS = LAST_DAY.plusDays(1);
    private static final LocalDate APPEAL_BY = AFTERWARDS.plusDays(30);
    private static final Evidence TITLE = new Evidence(EvidenceKind.SENIOR_TITLE, "示例证书 1 号", Finding.OPEN);

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("AccreditationCase 人才认定申请", AccreditationCase::state)
                .in(CaseState.SUBMITTED, AccreditationCaseTests::aCase)
                .in(CaseState.INCOMPLETE, () -> examined(Outcome.FACTS_MISSING))
                .in(CaseState.UNMET, () -> examined(Outcome.NOT_ELIGIBLE))
                .in(CaseState.PUBLICISED, () -> examined(Outcome.ELIGIBLE))
                .in(CaseState.OBJECTED, AccreditationCaseTests::objectedTo)
                .in(CaseState.GRANTED, AccreditationCaseTests::granted)
                .in(CaseState.REJECTED, AccreditationCaseTests::rejected)
                .in(CaseState.REJECTED, "appealed in vain", () -> {
                    var rejected = appealed();
                    rejected.hearAppeal(false, "无新依据", reviewer("second", AFTERWARDS));
                    return rejected;
                })
                .in(CaseState.APPEALED, AccreditationCaseTests::appealed)
                .in(CaseState.WITHDRAWN, () -> {
                    var withdrawn = aCase();
                    withdrawn.withdraw(reviewer("talent", DAY));
                    return withdrawn;
                })
                .in(CaseState.REVOKED, AccreditationCaseTests::revoked)
                .in(CaseState.REVOKED, "appealed in vain", () -> {
                    var revoked = revocationAppealed();
                    revoked.hearAppeal(false, "无新依据", reviewer("second", AFTERWARDS));
                    return revoked;
                })
                .in(CaseState.REVOCATION_APPEALED, AccreditationCaseTests::revocationAppealed)
                .move("supplement", each -> each.supplement(List.of(TITLE), reviewer("talent", DAY)))
                .move("return", each -> each.sendBackToTalent("缺证书", officer(DAY)))
                .move("examine, met", each -> each.examine(an(Outcome.ELIGIBLE), officer(DAY)))
                .move("examine, not met", each -> each.examine(an(Outcome.NOT_ELIGIBLE), officer(DAY)))
                .move("examine, unknown", each -> each.examine(an(Outcome.FACTS_MISSING), officer(DAY)))
                .move("object", each -> each.object("获奖人非本人", reviewer("another", LAST_DAY)))
                .move("object, again", each -> each.object("仍有异议", reviewer("anybody", LAST_DAY)))
                .move("uphold", each -> each.hearObjections(true, "属实", reviewer("first", LAST_DAY)))
                .move("dismiss", each -> each.hearObjections(false, "不属实", reviewer("first", LAST_DAY)))
                .move("grant, in publicity", each -> each.grant(null, reviewer("first", LAST_DAY)))
                .move("grant", each -> each.grant(null, reviewer("first", AFTERWARDS)))
                .move("reject", each -> each.reject("不符合", APPEAL_BY, reviewer("first", AFTERWARDS)))
                .move("send back", each -> each.sendBackToOfficer("再核", reviewer("first", AFTERWARDS)))
                .move("appeal", each -> each.appeal("有新依据", reviewer("talent", APPEAL_BY)))
                .move("uphold appeal", each -> each.hearAppeal(true, "有理", reviewer("second", APPEAL_BY)))
                .move("dismiss appeal", each -> each.hearAppeal(false, "无理", reviewer("second", APPEAL_BY)))
                .move("withdraw", each -> each.withdraw(reviewer("talent", AFTERWARDS)))
                .move("revoke", each -> each.revoke("材料不实", APPEAL_BY, reviewer("first", AFTERWARDS))));
    }

    @Test
    void isDecidedByNobodyWhoWorkedOnIt() {
        assertRefused("accreditation-case.own-work",
                () -> examined(Outcome.ELIGIBLE).grant(null, reviewer("officer", AFTERWARDS)));
        assertRefused("accreditation-case.own-work",
                () -> examined(Outcome.NOT_ELIGIBLE).reject("不符合", APPEAL_BY, reviewer("officer", AFTERWARDS)));
        assertRefused("accreditation-case.own-work",
                () -> objectedTo().hearObjections(false, "不属实", reviewer("officer", DAY)));
        assertRefused("accreditation-case.own-work",
                () -> appealed().hearAppeal(true, "有理", reviewer("officer", AFTERWARDS)));
        assertRefused("accreditation-case.own-work",
                () -> appealed().hearAppeal(true, "有理", reviewer("first", AFTERWARDS)));
        assertRefused("accreditation-case.own-work",
                () -> revocationAppealed().hearAppeal(true, "有理", reviewer("third", AFTERWARDS)));
    }

    @Test
    void keepsItsTermsToTheDay() {
        assertRefused("accreditation-case.publicity-over",
                () -> examined(Outcome.ELIGIBLE).object("迟到", reviewer("anybody", AFTERWARDS)));
        assertRefused("accreditation-case.appeal-too-late",
                () -> rejected().appeal("迟到", reviewer("talent", APPEAL_BY.plusDays(1))));
        assertRefused("accreditation-case.appeal-too-late",
                () -> revoked().appeal("迟到", reviewer("talent", APPEAL_BY.plusDays(1))));
    }

    @Test
    void mayBeTakenBackAndAppealedForAnewOnceAnAppealWasUpheld() {
        var restored = revocationAppealed();
        restored.hearAppeal(true, "有理", reviewer("second", AFTERWARDS));
        assertThat(restored.settle(CaseState.GRANTED)).isTrue();
        restored.revoke("另有不实", APPEAL_BY, reviewer("second", AFTERWARDS));
        restored.appeal("有新依据", reviewer("talent", APPEAL_BY));

        assertThat(restored.state()).isEqualTo(CaseState.REVOCATION_APPEALED);
    }

    @Test
    void doesNothingTwiceForOneCommand() {
        var command = reviewer("anybody", DAY);
        var publicised = examined(Outcome.ELIGIBLE);
        publicised.object("异议", command);
        publicised.object("异议", command);

        assertThat(publicised.publicity().objections()).hasSize(1);
        publicised.object("又一异议", reviewer("another", DAY));
        assertThat(publicised.publicity().objections()).hasSize(2);
    }

    @Test
    void hearsAnAccountOnceUntilItIsHeardAndLetsItDecideNothing() {
        assertRefused("accreditation-case.objected-already",
                () -> objectedTo().object("又一异议", reviewer("anybody", LAST_DAY)));
        assertRefused("accreditation-case.own-objection",
                () -> objectedTo().hearObjections(true, "属实", reviewer("anybody", LAST_DAY)));

        var dismissed = objectedTo();
        dismissed.hearObjections(false, "不属实", reviewer("first", LAST_DAY));
        assertRefused("accreditation-case.own-objection",
                () -> dismissed.reject("不符合", APPEAL_BY, reviewer("anybody", LAST_DAY)));
        dismissed.object("另有异议", reviewer("anybody", LAST_DAY));
        assertThat(dismissed.state()).isEqualTo(CaseState.OBJECTED);
        assertThat(dismissed.publicity().objections()).extracting(Objection::upheld).containsExactly(false, null);
    }

    @Test
    void takesSoManyObjectionsAndNoMore() {
        var objected = examined(Outcome.ELIGIBLE);
        for (int i = 0; i < Publicity.MOST; i++) {
            objected.object("异议", reviewer("account-" + i, LAST_DAY));
        }

        assertThat(objected.publicity().objections()).hasSize(Publicity.MOST);
        assertRefused("accreditation-case.objections-too-many",
                () -> objected.object("异议", reviewer("one-more", LAST_DAY)));
    }

    @Test
    void looksAtNewEvidenceAnew() {
        var returned = examined(Outcome.FACTS_MISSING);
        returned.supplement(List.of(TITLE, new Evidence(EvidenceKind.ACADEMICIAN, "示例", Finding.OPEN)),
                reviewer("talent", DAY));

        assertThat(returned.evidence()).extracting(Evidence::finding).containsOnly(Finding.OPEN).hasSize(2);
        assertRefused("accreditation-case.evidence-not-declared",
                () -> returned.dossier().found(Map.of(EvidenceKind.SENIOR_TECHNICIAN, true)));
    }

    @Test
    void isSettledOnlyAsItStands() {
        var settled = granted();
        assertThat(settled.settle(CaseState.REVOKED)).isFalse();
        assertThat(settled.settle(CaseState.GRANTED)).isTrue();
        assertThat(settled.settle(CaseState.GRANTED)).isFalse();
    }

    private static AccreditationCase aCase() {
        return AccreditationCase.apply(new AccreditationCaseId(anId("case")), new TalentId(anId("talent")),
                TalentClass.D, List.of(TITLE), an(Outcome.FACTS_MISSING).decision(), reviewer("talent", DAY));
    }

    private static AccreditationCase examined(Outcome outcome) {
        var examined = aCase();
        examined.examine(an(outcome), officer(DAY));
        return examined;
    }

    private static AccreditationCase objectedTo() {
        var objectedTo = examined(Outcome.ELIGIBLE);
        objectedTo.object("获奖人非本人", reviewer("anybody", LAST_DAY));
        return objectedTo;
    }

    private static AccreditationCase granted() {
        var granted = examined(Outcome.ELIGIBLE);
        granted.grant(null, reviewer("first", AFTERWARDS));
        return granted;
    }

    private static AccreditationCase rejected() {
        var rejected = examined(Outcome.NOT_ELIGIBLE);
        rejected.reject("不符合", APPEAL_BY, reviewer("first", AFTERWARDS));
        return rejected;
    }

    private static AccreditationCase revoked() {
        var revoked = granted();
        revoked.revoke("材料不实", APPEAL_BY, reviewer("third", AFTERWARDS));
        return revoked;
    }

    private static AccreditationCase revocationAppealed() {
        var appealed = revoked();
        appealed.appeal("材料属实", reviewer("talent", AFTERWARDS));
        return appealed;
    }

    private static AccreditationCase appealed() {
        var appealed = rejected();
        appealed.appeal("有新依据", reviewer("talent", AFTERWARDS));
        return appealed;
    }

    private static Assessment an(Outcome outcome) {
        return new Assessment(List.of(TITLE.found(true)),
                new Decision(outcome, DAY, "talent-class", null, null, Map.of(), List.of()),
                outcome == Outcome.ELIGIBLE ? new WorkingDate(LAST_DAY, true) : null);
    }

    private static Command officer(LocalDate on) {
        return reviewer("officer", on);
    }

    private static Command reviewer(String subject, LocalDate on) {
        return by(new Caller(subject, Set.of(Roles.REVIEWER), "420302", Set.of()), on);
    }
}
