package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static silian.recruitment.AtOnce.atOnce;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.institutions.OpenRecruitment.OPENED;
import static silian.recruitment.institutions.OpenRecruitment.REGISTERING;
import static silian.recruitment.institutions.OpenRecruitment.on;
import static silian.recruitment.institutions.OpenRecruitment.opening;
import static silian.recruitment.institutions.OpenRecruitment.scores;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.platform.commands.Caller;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Roles;
import silian.platform.testing.Tokens;
import silian.recruitment.Commands;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.institutions.OpenRecruitment.Candidate;
import silian.recruitment.language.InstitutionPostId;
import silian.recruitment.talents.FindingTalents;

/** What happens in the very moment a post is opened, and what a crash in between leaves. */
@RecruitmentStory
class OpeningRaceStoryTests {

    private static final int ROUNDS = 6;

    @Autowired
    private Recruitment service;
    @Autowired
    private OpenRecruitment ours;
    @Autowired
    private MongoOperations mongo;
    @Autowired
    private InstitutionPosts posts;
    @Autowired
    private Candidacies candidacies;
    @Autowired
    private Examinations examinations;
    @Autowired
    private RecruitmentPlans plans;
    @Autowired
    private RecruitmentRules rules;
    @Autowired
    private ReviewingCandidates reviewing;
    @Autowired
    private MissedWithdrawals withdrawals;
    @Autowired
    private FindingTalents talents;
    @Autowired
    private CandidateNumbers numbers;

    @Test
    void makesTheExaminationThatACrashLeftOutForWhoeverOpensThePostNext() {
        var post = ours.anAnnouncedPost(1);
        var stays = ours.aQualified(post);
        var leaves = ours.aQualified(post);
        var dies = openingWith(Interposed.before(Examinations.class, examinations, "save", () -> {
            throw new IllegalStateException("the process died");
        }));
        assertThatThrownBy(() -> keep(dies, post)).hasMessage("the process died");
        service.get(Tokens.officer(), on(post, "/examination")).refuses(404, "examination.unknown");
        ours.withdraw(leaves, OPENED).expect(200);

        ours.post(OpenRecruitment.anotherOfficer(), opening(post), Map.of(), OPENED).expect(200);
        assertThat(ours.examination(post).path("candidates").valueStream().map(each -> each.asString()))
                .containsExactly(stays.number());
        ours.keep(post).refuses(409, "institution-post.opened");
    }

    @Test
    void takesOutWhoStepsBackWhileTheExaminationIsBeingWritten() {
        var post = ours.anAnnouncedPost(1);
        var stays = ours.aQualified(post);
        var leaves = ours.aQualified(post);
        keep(openingWith(Interposed.before(Examinations.class, examinations, "save",
                () -> ours.withdraw(leaves, OPENED).expect(200))), post);

        assertThat(left(post)).containsExactly(leaves.number());
        isExaminedWithout(post, stays, leaves);
    }

    @Test
    void takesOutWhoseWithdrawalTheExaminationNeverHeardOfBeforeAListIsPublished() {
        var post = ours.anAnnouncedPost(1);
        var stays = ours.aQualified(post);
        var leaves = ours.aQualified(post);
        ours.keep(post).expect(200);
        // as if the process had died after the candidacy was written
        mongo.getCollection("candidacies").updateOne(Filters.eq("_id", leaves.id()),
                Updates.set("state", "WITHDRAWN"));

        isExaminedWithout(post, stays, leaves);
        assertThat(left(post)).containsExactly(leaves.number());
    }

    @Test
    void leavesNobodyInTheExaminationWhoSteppedBackAtTheSameMoment() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var post = ours.anAnnouncedPost(1);
            var stays = ours.aQualified(post);
            var leaves = ours.aQualified(post);
            List<Answer> answers = atOnce(2, i -> i == 0 ? () -> ours.keep(post) : () -> ours.withdraw(leaves, OPENED));
            answers.forEach(answer -> answer.expect(200));

            var entrants = texts(post, "candidates");
            entrants.removeAll(left(post));
            assertThat(entrants).as("round %d", round).containsExactly(stays.number());
        }
    }

    @Test
    void neverLeavesARegistrationUndecidedInAPostThatWasOpenedAtTheSameMoment() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var post = ours.anAnnouncedPost(1);
            ours.aQualified(post);
            var late = Recruitment.aStudent();
            service.claimed(late);
            List<Answer> answers = atOnce(2,
                    i -> i == 0 ? () -> ours.keep(post) : () -> ours.register(post, late, null));

            var opened = answers.get(0).status() == 200;
            var registered = answers.get(1).status() == 201;
            assertThat(opened && registered).as("%s %s", answers.get(0).body(), answers.get(1).body()).isFalse();
            if (opened) {
                answers.get(1).refuses(409, "institution-post.opened");
                assertThat(service.get(late.token(), "/candidacies").body().path("items").findValuesAsString("state"))
                        .doesNotContain("REGISTERED");
            }
        }
    }

    @Test
    void endsACandidacyThatIsWrittenOnlyAfterThePostWasOpened() {
        var post = ours.anAnnouncedPost(1);
        ours.aQualified(post);
        var late = Recruitment.aStudent();
        service.claimed(late);
        var overtaken = new RegisteringCandidates(plans, posts,
                Interposed.before(Candidacies.class, candidacies, "save", () -> ours.keep(post).expect(200)),
                examinations, talents, rules, numbers);
        var registration = Commands.by(new Caller(late.subject(), Set.of(Roles.TALENT), null, Set.of()), REGISTERING);

        assertRefused("institution-post.opened",
                () -> overtaken.register(new InstitutionPostId(post), null, registration));
        var left = service.get(late.token(), "/candidacies").expect(200).body().path("items").get(0);
        assertThat(left.path("state").asString()).isEqualTo("ENDED");
        assertThat(left.path("endedBecause").asString()).isEqualTo("TOO_LATE");
        ours.register(post, late, null).refuses(409, "institution-post.opened");
    }

    @Test
    void endsTheCandidaciesOfACancelledPostEvenIfACrashLeftSome() {
        var post = ours.anAnnouncedPost(2);
        var candidate = ours.aQualified(post);
        var rejected = ours.aRegistered(post, Recruitment.aStudent(), null);
        ours.review(rejected, false).expect(200);
        var cancel = Map.of("measure", "CANCEL", "reason", "报考人数不足");
        var afterAppeals = OPENED.plusDays(7);
        assertThat(ours.post(Tokens.officer(), opening(post), cancel, afterAppeals).expect(200).text("state"))
                .isEqualTo("CANCELLED");

        var ended = service.get(candidate.student().token(), on(candidate, "")).expect(200);
        assertThat(ended.text("state")).isEqualTo("ENDED");
        assertThat(ended.text("endedBecause")).isEqualTo("POST_CANCELLED");
        assertThat(ours.stateOf(rejected)).isEqualTo("REJECTED");
        ours.register(post, candidate.student(), null).refuses(409, "institution-post.cancelled");
        ours.withdraw(candidate, afterAppeals).refuses(409, "candidacy.over");

        // as if the process had died before this one was written
        mongo.getCollection("candidacies").updateOne(Filters.eq("_id", candidate.id()),
                Updates.combine(Updates.set("state", "QUALIFIED"), Updates.unset("endedBecause")));
        ours.post(Tokens.officer(), opening(post), Map.of(), afterAppeals).expect(200);
        assertThat(ours.stateOf(candidate)).isEqualTo("ENDED");
        ours.post(Tokens.officer(), opening(post), Map.of(), afterAppeals).refuses(409, "institution-post.cancelled");
    }

    @Test
    void registersAnewWhoSteppedBackWithinTheDaysOfRegistration() {
        var plan = ours.anAnnouncedPlan(1);
        var candidate = ours.aRegistered(plan.get(0), Recruitment.aStudent(), "三支一扶");
        ours.withdraw(candidate, REGISTERING).expect(200);
        var again = ours.register(plan.get(0), candidate.student(), null).expect(201);
        assertThat(again.text("id")).isEqualTo(candidate.id());
        assertThat(again.text("state")).isEqualTo("REGISTERED");
        assertThat(again.body().hasNonNull("additionClaimed")).isFalse();
        ours.register(plan.get(1), candidate.student(), null).refuses(409, "candidacy.another-post");

        ours.withdraw(candidate, REGISTERING).expect(200);
        ours.post(candidate.student().token(), on(plan.get(0), "/registrations"), Map.of(), REGISTERING.plusDays(7))
                .refuses(409, "institution-post.registration-over");
        ours.register(plan.get(1), candidate.student(), null).expect(201);
        ours.register(plan.get(0), candidate.student(), null).refuses(409, "candidacy.another-post");
    }

    private OpeningPosts openingWith(Examinations written) {
        return new OpeningPosts(posts, candidacies, written, plans, rules, reviewing, withdrawals);
    }

    private static void keep(OpeningPosts opening, String post) {
        opening.open(new InstitutionPostId(post), RatioMeasure.KEEP, "急需紧缺", ExpectedVersion.any(),
                Commands.aCommand(OPENED));
    }

    private void isExaminedWithout(String post, Candidate stays, Candidate leaves) {
        ours.written(post, List.of(scores(stays, "120", "120"))).expect(200);
        ours.post(Tokens.officer(), on(post, "/short-list"), Map.of(), OPENED).expect(200);
        var entered = ours.lists(post).path("shortList").path("lines").valueStream()
                .filter(line -> line.path("entered").asBoolean()).map(line -> line.path("candidate").asString());
        assertThat(entered).containsExactly(stays.number()).doesNotContain(leaves.number());
    }

    private List<String> left(String post) {
        return texts(post, "left");
    }

    private List<String> texts(String post, String field) {
        return new ArrayList<>(ours.examination(post).path(field).valueStream().map(each -> each.asString()).toList());
    }
}
