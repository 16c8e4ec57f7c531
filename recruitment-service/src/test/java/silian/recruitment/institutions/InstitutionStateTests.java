package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;
import static silian.recruitment.institutions.Institutions.FIRST;
import static silian.recruitment.institutions.Institutions.LAST;
import static silian.recruitment.institutions.Institutions.RULE;
import static silian.recruitment.institutions.Institutions.aCandidacy;
import static silian.recruitment.institutions.Institutions.aPanel;
import static silian.recruitment.institutions.Institutions.aPlan;
import static silian.recruitment.institutions.Institutions.aPost;
import static silian.recruitment.institutions.Institutions.aQualified;
import static silian.recruitment.institutions.Institutions.byReviewer;
import static silian.recruitment.institutions.Institutions.byTalent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;
import silian.recruitment.language.CandidacyId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.RecruitmentPlanId;

class InstitutionStateTests {

    private static final LocalDate OVER = LAST.plusDays(1);
    private static final HireId HIRE = new HireId(anId("hire"));
    private static final Contract CONTRACT = Contract.of(firstJob(OVER, 3), RULE, OVER);

    @Test
    void aPlanMovesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("RecruitmentPlan 公开招聘方案", RecruitmentPlan::state)
                .in(RecruitmentPlan.State.DRAFTED, () -> aPlan(aPost("A01", 1)))
                .in(RecruitmentPlan.State.APPROVED, InstitutionStateTests::anApprovedPlan)
                .in(RecruitmentPlan.State.ANNOUNCED, InstitutionStateTests::anAnnouncedPlan)
                .in(RecruitmentPlan.State.CANCELLED, InstitutionStateTests::aCancelledPlan)
                .move("approve", plan -> plan.approve(aCommand(FIRST)))
                .move("announce", plan -> plan.announce(aCommand(FIRST)))
                .move("cancel", plan -> plan.cancel(aCommand(FIRST))));
    }

    @Test
    void aPostMovesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("InstitutionPost 招聘岗位", InstitutionPost::state)
                .in(InstitutionPost.State.REGISTERING, () -> aPost(2))
                .in(InstitutionPost.State.OPENED, () -> opened(6, null))
                .in(InstitutionPost.State.CANCELLED, () -> opened(5, RatioMeasure.CANCEL))
                .move("admit", post -> post.admit(new CandidacyId(anId("late")), LAST))
                .move("open, 6 of 6", post -> post.open(6, 3, null, null, aCommand(OVER)))
                .move("open, 5 of 6", post -> post.open(5, 3, null, null, aCommand(OVER)))
                .move("cancel", post -> post.open(5, 3, RatioMeasure.CANCEL, "人数不足", aCommand(OVER)))
                .move("cut", post -> post.open(5, 3, RatioMeasure.CUT, "人数不足", aCommand(OVER)))
                .move("keep", post -> post.open(5, 3, RatioMeasure.KEEP, "急需", aCommand(OVER))));
    }

    @Test
    void aCandidacyMovesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("Candidacy 报考", Candidacy::state)
                .in(Candidacy.State.REGISTERED, () -> aCandidacy(aPost(1), "a"))
                .in(Candidacy.State.QUALIFIED, () -> aQualified(aPost(1), "a"))
                .in(Candidacy.State.REJECTED, InstitutionStateTests::aRejected)
                .in(Candidacy.State.APPEALED, InstitutionStateTests::anAppealed)
                .in(Candidacy.State.REFUSED, InstitutionStateTests::aRefused)
                .in(Candidacy.State.WITHDRAWN, InstitutionStateTests::aWithdrawn)
                .in(Candidacy.State.APPOINTED, InstitutionStateTests::anAppointed)
                .in(Candidacy.State.APPOINTMENT_WITHDRAWN, InstitutionStateTests::aWithdrawnAppointment)
                .in(Candidacy.State.ENDED, InstitutionStateTests::anEnded)
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
                        each -> each.registerAgain(false, each.precheck(), null, byTalent("a", LAST)))
                .move("post cancelled", each -> each.end(Candidacy.Ending.POST_CANCELLED))
                .move("sign", each -> each.sign(CONTRACT, aCommand(OVER)))
                .move("appointed", each -> each.appointed(HIRE, OVER))
                .move("hire corrected", each -> each.hireCorrected(HIRE, LAST))
                .move("hire withdrawn", each -> each.hireWithdrawn(HIRE)));
    }

    @Test
    void anExaminationMovesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("Examination 考试", Examination::state)
                .in(Examination.State.WRITTEN, InstitutionStateTests::anExamination)
                .in(Examination.State.WRITTEN, "marked", InstitutionStateTests::aMarkedExamination)
                .in(Examination.State.INTERVIEWS, InstitutionStateTests::interviews)
                .in(Examination.State.INTERVIEWS, "all interviewed", InstitutionStateTests::interviewed)
                .in(Examination.State.SELECTION, InstitutionStateTests::ranked)
                .move("mark papers", each -> each.mark(papers(each), aCommand()))
                .move("propose right papers", each -> each.proposePapers(new WrittenScore(
                        each.candidates().getFirst(), BigDecimal.ONE, BigDecimal.ONE, false), "登分错误", aCommand()))
                .move("propose right marks", each -> each.proposeMarks(new InterviewMarks(
                        each.candidates().getFirst(), List.of(new InterviewMarks.Given("P1", BigDecimal.ONE))), "登分错误",
                        aCommand()))
                .move("publish short list", each -> each.publishShortList(aCommand()))
                .move("name panel", each -> each.appoint(aPanel(), aCommand()))
                .move("recuse", each -> each.recuse("P1", each.candidates().getFirst(), "亲属", aCommand()))
                .move("note marks", each -> each.interviewed(marks(each), aCommand()))
                .move("publish ranking", each -> each.publishRanking(aCommand()))
                .move("check", each -> check(each, each.candidates().getFirst(), true))
                .move("show", InstitutionStateTests::show)
                .move("begin appointment", each -> each.appointing(each.candidates().getFirst(), OVER))
                .move("hire withdrawn", each -> each.fellThrough(each.candidates().getFirst()))
                .move("leave", each -> each.leave(each.candidates().getFirst(), aCommand())));
    }

    @Test
    void cutsPlacesToWhatTheRatioAllows() {
        assertThat(opened(5, RatioMeasure.CUT).headcount()).isEqualTo(1);
        assertThat(opened(5, RatioMeasure.KEEP).headcount()).isEqualTo(2);
        assertRefused("institution-post.too-few-to-cut", () -> opened(2, RatioMeasure.CUT));
        assertRefused("institution-post.nobody-qualified", () -> opened(0, RatioMeasure.KEEP));
        assertRefused("institution-post.ratio-met", () -> opened(6, RatioMeasure.KEEP));
        assertRefused("text.missing", () -> aPost(2).open(5, 3, RatioMeasure.KEEP, " ", aCommand(OVER)));
        assertRefused("institution-post.still-registering", () -> aPost(2).open(6, 3, null, null, aCommand(LAST)));
    }

    @Test
    void registersOnItsDaysOnly() {
        var id = new CandidacyId(anId("a"));
        assertRefused("institution-post.registration-not-begun", () -> aPost(1).admit(id, FIRST.minusDays(1)));
        assertRefused("institution-post.registration-over", () -> aPost(1).admit(id, OVER));
        var post = aPost(1);
        post.admit(id, FIRST);
        post.admit(id, LAST);
        assertThat(post.candidacies()).containsExactly(id.value());
    }

    @Test
    void hasRoomForSoManyCandidaciesAndNoMore() {
        var post = aPost(1);
        for (int i = 0; i < InstitutionPost.MOST_CANDIDACIES; i++) {
            post.admit(new CandidacyId(anId("crowd-" + i)), FIRST);
        }
        assertRefused("institution-post.full", () -> post.admit(new CandidacyId(anId("late")), FIRST));
        post.admit(new CandidacyId(anId("crowd-0")), LAST);
        assertThat(post.candidacies()).hasSize(InstitutionPost.MOST_CANDIDACIES);
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
        assertThat(claimed.addition()).isTrue();
        var rejected = aCandidacy(post, "b");
        rejected.review(false, true, "不符", byReviewer("r", OVER));
        assertThat(rejected.addition()).isFalse();
        var unclaimed = aWithdrawn();
        unclaimed.registerAgain(false, unclaimed.precheck(), null, byTalent("a", LAST));
        assertRefused("candidacy.no-addition-claimed",
                () -> unclaimed.review(true, true, "符合", byReviewer("r", OVER)));
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
        var decided = objected.replacing(objected.toDecide("x", "reviewer").decided(false, "不实"));
        assertThat(new Objections(decided).with(again)).hasSize(2);
    }

    @Test
    void takesSoManyObjectionsAndNoMore() {
        var most = IntStream.range(0, Objections.MOST).mapToObj(i -> objection("id" + i, "A", LAST)).toList();

        assertRefused("objection.too-many", () -> new Objections(most).with(objection("more", "A", LAST)));
        assertThat(new Objections(most.subList(1, Objections.MOST)).with(objection("more", "A", LAST)))
                .hasSize(Objections.MOST);
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
        assertThat(examination.marked()).isZero();
        assertRefused("score.missing", () -> examination.mark(List.of(
                new WrittenScore(good.getFirst().candidate(), null, BigDecimal.ONE, false)), aCommand()));
        assertRefused("score.out-of-range", () -> examination.mark(List.of(new WrittenScore(
                good.getFirst().candidate(), new BigDecimal("1.001"), BigDecimal.ONE, false)), aCommand()));
        examination.mark(good, aCommand());
        assertThat(examination.marked()).isEqualTo(3);
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

    @Test
    void signsForThreeYearsWithAYearOfProbation() {
        assertThat(CONTRACT.until()).isEqualTo(OVER.plusYears(3).minusDays(1));
        assertThat(CONTRACT.probationUntil()).isEqualTo(OVER.plusYears(1).minusDays(1));
        assertRefused("contract.years", () -> Contract.of(firstJob(OVER, 2), RULE, OVER));
        assertRefused("contract.years", () -> Contract.of(firstJob(OVER, 41), RULE, OVER));
        assertThat(Contract.of(firstJob(OVER, 40), RULE, OVER).until()).isEqualTo(OVER.plusYears(40).minusDays(1));
        assertRefused("contract.starts-before-appointment", () -> Contract.of(firstJob(LAST, 3), RULE, OVER));
        assertRefused("contract.starts-too-late",
                () -> Contract.of(firstJob(OVER.plusMonths(12).plusDays(1), 3), RULE, OVER));
        assertThat(Contract.of(firstJob(OVER.plusMonths(12), 3), RULE, OVER).startsOn())
                .isEqualTo(OVER.plusMonths(12));
    }

    @Test
    void hasTheProbationOfTheLawForAFirstJobOnly() {
        assertThat(probation(false, null)).isNull();
        assertThat(probation(false, 0)).isNull();
        assertThat(probation(false, 6)).isEqualTo(OVER.plusMonths(6).minusDays(1));
        assertThat(probation(true, 12)).isEqualTo(OVER.plusMonths(12).minusDays(1));
        assertRefused("contract.probation-fixed", () -> probation(true, 6));
        assertRefused("contract.probation-months", () -> probation(false, 7));
        assertRefused("contract.probation-months", () -> probation(false, -1));
    }

    @Test
    void movesAContractWithItsFirstDay() {
        var leap = LocalDate.of(2024, 2, 29);
        var contract = Contract.of(new ContractTerms(leap, 3, false, 6), RULE, leap);

        assertThat(contract.startingOn(OVER))
                .isEqualTo(Contract.of(new ContractTerms(OVER, 3, false, 6), RULE, OVER));
        assertThat(contract.startingOn(leap)).isEqualTo(contract);
        assertThat(CONTRACT.startingOn(leap)).isEqualTo(Contract.of(firstJob(leap, 3), RULE, leap));
        var appointed = anAppointed();
        assertThat(appointed.hireCorrected(new HireId(anId("another")), leap)).isFalse();
        assertThat(appointed.hireCorrected(HIRE, leap)).isTrue();
        assertThat(appointed.hireCorrected(HIRE, leap)).isFalse();
        assertThat(appointed.contract()).isEqualTo(CONTRACT.startingOn(leap));
    }

    private static @Nullable LocalDate probation(boolean firstJob, @Nullable Integer months) {
        return Contract.of(new ContractTerms(OVER, 3, firstJob, months), RULE, OVER).probationUntil();
    }

    private static ContractTerms firstJob(LocalDate startsOn, int years) {
        return new ContractTerms(startsOn, years, true, null);
    }

    @Test
    void isForPublicInstitutionsOnly() {
        assertRefused("recruitment-plan.not-an-institution",
                () -> RecruitmentPlan.draft(new RecruitmentPlanId(anId("plan")), new EmployerId("914403001922038216"),
                        "招聘", List.of(aPost("A01", 1)), FIRST, LAST, aCommand()));
        assertRefused("recruitment-plan.post-repeated", () -> aPlan(aPost("A01", 1), aPost("A01", 1)));
        assertRefused("recruitment-plan.post-code", () -> aPlan(aPost("a-1", 1)));
        assertRefused("recruitment-plan.number-out-of-range", () -> aPlan(aPost("A01", 0)));
        assertRefused("recruitment-plan.number-out-of-range", () -> aPlan());
        assertRefused("recruitment-plan.registration-begun", () -> anApprovedPlan().announce(aCommand(LAST)));
    }

    private static RecruitmentPlan anApprovedPlan() {
        var plan = aPlan(aPost("A01", 1));
        plan.approve(aCommand());
        return plan;
    }

    private static RecruitmentPlan anAnnouncedPlan() {
        var plan = anApprovedPlan();
        plan.announce(aCommand(FIRST));
        return plan;
    }

    private static RecruitmentPlan aCancelledPlan() {
        var plan = anApprovedPlan();
        plan.cancel(aCommand());
        return plan;
    }

    private static InstitutionPost opened(int qualified, @Nullable RatioMeasure measure) {
        var post = aPost(2);
        post.open(qualified, 3, measure, "报考人数不足", aCommand(OVER));
        return post;
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
        candidacy.hireWithdrawn(HIRE);
        return candidacy;
    }

    private static Candidacy anEnded() {
        var candidacy = aQualified(aPost(1), "a");
        candidacy.end(Candidacy.Ending.POST_CANCELLED);
        return candidacy;
    }

    /** For one place, with three candidates. */
    private static Examination anExamination() {
        var post = aPost(1);
        return Examination.of(post, Stream.of("a", "b", "c").map(name -> aQualified(post, name)).toList(), RULE,
                aCommand());
    }

    private static Examination aMarkedExamination() {
        var examination = anExamination();
        examination.mark(papers(examination), aCommand());
        return examination;
    }

    private static Examination interviews() {
        var examination = aMarkedExamination();
        examination.publishShortList(aCommand());
        examination.appoint(aPanel(), aCommand());
        return examination;
    }

    private static Examination interviewed() {
        var examination = interviews();
        examination.interviewed(marks(examination), aCommand());
        return examination;
    }

    private static Examination ranked() {
        var examination = interviewed();
        examination.publishRanking(aCommand());
        return examination;
    }

    private static List<WrittenScore> papers(Examination examination) {
        var candidates = examination.candidates();
        return IntStream.range(0, candidates.size()).mapToObj(i -> new WrittenScore(candidates.get(i),
                BigDecimal.valueOf(100 - i), BigDecimal.valueOf(100), false)).toList();
    }

    private static List<InterviewMarks> marks(Examination examination) {
        return examination.candidates().stream().map(candidate -> new InterviewMarks(candidate, List.of(
                new InterviewMarks.Given("P1", BigDecimal.valueOf(80)),
                new InterviewMarks.Given("P2", BigDecimal.valueOf(81))))).toList();
    }

    private static Ranking aRanking() {
        return Ranking.of(List.of(Institutions.interviewed(Institutions.anEntrant("A", "120", "120"), "80"),
                Institutions.interviewed(Institutions.anEntrant("B", "110", "120"), "80")), aPanel(), 1, RULE, FIRST);
    }

    private static Objection objection(String id, String candidate, LocalDate on) {
        return new Objection(id, candidate, "by-" + id, "与事实不符", on, null, null);
    }

    private static void check(Examination examination, String candidate, boolean passed) {
        examination.select("checked", null, selection -> selection.checked(candidate, Check.MEDICAL, passed, LAST),
                aCommand());
    }

    private static void show(Examination examination) {
        examination.select("shown", null, selection -> selection.shown(new Publicity(FIRST, LAST, true)), aCommand());
    }
}
