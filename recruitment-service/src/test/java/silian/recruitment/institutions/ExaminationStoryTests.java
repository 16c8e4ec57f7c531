package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.AtOnce.atOnce;
import static silian.recruitment.institutions.OpenRecruitment.ANNOUNCED;
import static silian.recruitment.institutions.OpenRecruitment.INTERVIEWED;
import static silian.recruitment.institutions.OpenRecruitment.OPENED;
import static silian.recruitment.institutions.OpenRecruitment.anotherOfficer;
import static silian.recruitment.institutions.OpenRecruitment.finding;
import static silian.recruitment.institutions.OpenRecruitment.on;
import static silian.recruitment.institutions.OpenRecruitment.opening;
import static silian.recruitment.institutions.OpenRecruitment.scores;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.institutions.OpenRecruitment.Candidate;
import silian.recruitment.institutions.OpenRecruitment.Opened;
import tools.jackson.databind.JsonNode;

/** From the review to the ranking. */
@RecruitmentStory
class ExaminationStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private OpenRecruitment ours;

    @Test
    void letsTheNextByWrittenScoreFollowWhoGivesUpBeforeTheInterview() {
        var post = ours.aShortListedPost(1, 5);
        var published = ours.lists(post.id()).path("shortList");
        ours.withdraw(post.candidate(1), OPENED).expect(200);

        var lists = ours.lists(post.id());
        assertThat(lists.path("shortList")).isEqualTo(published);
        assertThat(ours.lateEntries(post, "NEXT_IN_LINE")).containsExactly(post.candidate(3).number());
        assertThat(ours.interview(post.id(), List.of(post.candidate(4)), 5, 70).expect(400).body().toString())
                .contains("candidate.not-on-the-short-list");
        var came = List.of(post.candidate(0), post.candidate(2), post.candidate(3));
        ours.interview(post.id(), came, 5, 70).expect(200);
        // whoever gives up after somebody was interviewed is followed by nobody
        ours.withdraw(post.candidate(2), OPENED).expect(200);
        assertThat(ours.lateEntries(post, "NEXT_IN_LINE")).containsExactly(post.candidate(3).number());
        ours.officer(post.on("/ranking"), Map.of(), INTERVIEWED).expect(200);
        var ranking = ours.lists(post.id());
        assertThat(OpenRecruitment.ranked(ranking)).containsExactly(post.candidate(0).number(),
                post.candidate(3).number());
        assertThat(Recomputation.differences(ranking)).isEmpty();
    }

    @Test
    void countsNoMarkOfWhoIsRecusedAfterTheInterview() {
        var opened = ours.anOpenedPost(1, 1);
        var candidate = opened.candidate(0);
        ours.written(opened.id(), List.of(scores(candidate, "120", "120"))).expect(200);
        ours.officer(opened.on("/short-list"), Map.of(), OPENED).expect(200);
        assertThat(ours.officer(opened.on("/panel"), Map.of("panellists", panellists("P1", "P1", "P2", "P3", "P4")),
                INTERVIEWED).expect(400).body().toString()).contains("panellist.repeated", "panellists[1].code");
        ours.panel(opened.id(), 7, null).expect(200);
        assertThat(interview(opened, candidate, "P8").expect(400).body().toString())
                .contains("panellist.not-in-this-panel");
        assertThat(interview(opened, candidate, "P1", "P1").expect(400).body().toString())
                .contains("panellist.repeated", "interviews[0].marks[1].panellist");
        interview(opened, candidate, "P1", "P2", "P3", "P4", "P5", "P6", "P7").expect(200);

        recuse(opened, "P9", candidate).refuses(404, "panellist.unknown");
        recuse(opened, "P1", candidate).expect(200);
        ours.officer(opened.on("/ranking"), Map.of(), INTERVIEWED).expect(200);
        var marks = ours.lists(opened.id()).path("ranking").path("lines").get(0).path("marks");
        assertThat(marks.valueStream().map(mark -> mark.path("counts").asBoolean()))
                .containsExactly(false, true, true, true, true, true, true);
        recuse(opened, "P2", candidate).refuses(409, "examination.ranking-published");
        var correction = ours.officer(opened.on("/recusal-corrections"), Map.of("candidate", candidate.number(),
                "panellist", "P2", "reason", "近姻亲"), INTERVIEWED).expect(201).text("id");
        ours.decideCorrection(anotherOfficer(), opened, correction, true).expect(200);
        var lists = ours.lists(opened.id());
        assertThat(lists.path("ranking").path("lines").get(0).path("marks").get(1).path("counts").asBoolean())
                .isFalse();
        assertThat(lists.path("corrections").get(0).path("kind").asString()).isEqualTo("RECUSAL");
        assertThat(Recomputation.differences(lists)).isEmpty();
    }

    @Test
    void listsWhoDidNotComeWithoutARankAndAsksForThePassMark() {
        var post = ours.anOpenedPost(1, 4);
        ours.written(post.id(),
                List.of(scores(post.candidate(0), "120", "120"), scores(post.candidate(1), "110", "120"),
                        scores(post.candidate(2), "110", "110"),
                        Map.of("candidate", post.candidate(3).number(), "absent", true)))
                .expect(200);
        ours.officer(post.on("/short-list"), Map.of(), OPENED).expect(200);
        ours.panel(post.id(), 5, null).expect(200);
        var absent = ours.lists(post.id()).path("shortList").path("lines").get(3);
        assertThat(absent.path("candidate").asString()).isEqualTo(post.candidate(3).number());
        assertThat(absent.hasNonNull("rank")).isFalse();
        ours.interview(post.id(), List.of(post.candidate(0)), 5, 70).expect(200);
        ours.interview(post.id(), List.of(post.candidate(1)), 5, 50).expect(200);
        ours.officer(post.on("/interview-marks"), Map.of("interviews", List.of(
                Map.of("candidate", post.candidate(2).number(), "marks", List.of()))), INTERVIEWED).expect(200);
        ours.officer(post.on("/ranking"), Map.of(), INTERVIEWED).expect(200);

        var ranking = ours.lists(post.id());
        assertThat(ranking.path("ranking").path("passMarkApplies").asBoolean()).isTrue();
        assertThat(ranking.path("ranking").path("lines").valueStream().map(line -> line.path("eligible").asBoolean()))
                .containsExactly(true, false, false);
        assertThat(ours.proposed(post.id())).containsExactly(post.candidate(0).number());
        assertThat(Recomputation.differences(ranking)).isEmpty();
    }

    @Test
    void tellsEqualTotalsApartByPaperBAndThenByTheNumber() {
        var post = ours.anOpenedPost(1, 3);
        ours.written(post.id(),
                List.of(scores(post.candidate(0), "110", "100"), scores(post.candidate(1), "110", "100"),
                        scores(post.candidate(2), "100", "110")))
                .expect(200);
        ours.officer(post.on("/short-list"), Map.of(), OPENED).expect(200);
        ours.panel(post.id(), 5, null).expect(200);
        post.candidates().forEach(each -> interview(post, each, "P1", "P2", "P3", "P4", "P5").expect(200));
        ours.officer(post.on("/ranking"), Map.of(), INTERVIEWED).expect(200);

        var lots = new ArrayList<>(List.of(post.candidate(0).number(), post.candidate(1).number()));
        lots.sort(null);
        var ranking = ours.lists(post.id());
        assertThat(OpenRecruitment.ranked(ranking)).containsExactly(post.candidate(2).number(), lots.get(0),
                lots.get(1));
        assertThat(Recomputation.differences(ranking)).isEmpty();
    }

    @Test
    void hearsAnAppealInTimeByAnotherReviewerAndOpensWithWhomItQualified() {
        var post = ours.anAnnouncedPost(1);
        var appeals = ours.aRegistered(post, Recruitment.aStudent(), null);
        var late = ours.aRegistered(post, Recruitment.aStudent(), null);
        assertThat(ours.post(Tokens.reviewer(), on(appeals, "/review"), finding(true, true), OPENED).expect(400).body()
                .toString()).contains("candidacy.no-addition-claimed");
        ours.review(appeals, false).expect(200);
        ours.review(late, false).expect(200);
        var lastDay = LocalDate.of(2022, 3, 24);
        appeal(late, lastDay.plusDays(1)).refuses(409, "candidacy.appeal-too-late");
        appeal(appeals, lastDay).expect(200);
        ours.post(Tokens.reviewer(), on(appeals, "/appeal-decision"), finding(true, false), lastDay)
                .refuses(409, "candidacy.same-reviewer");
        var another = Tokens.withRole("reviewer-2", "REVIEWER", Tokens.AREA);
        assertThat(ours.post(another, on(appeals, "/appeal-decision"), finding(true, true), lastDay).expect(400).body()
                .toString()).contains("candidacy.no-addition-claimed");
        ours.post(another, on(appeals, "/appeal-decision"), finding(true, false), lastDay).expect(200);

        ours.post(Tokens.officer(), opening(post), Map.of("measure", "KEEP", "reason", "急需紧缺"), lastDay.plusDays(1))
                .expect(200);
        assertThat(ours.examination(post).path("candidates").valueStream().map(JsonNode::asString))
                .containsExactly(appeals.number());
    }

    @Test
    void cutsThePlacesToWhatTheRatioAllows() {
        var post = ours.anAnnouncedPost(2);
        IntStream.range(0, 4).forEach(_ -> ours.aQualified(post));
        var cut = Map.of("measure", "CUT", "reason", "报考人数不足");
        var opened = ours.officer(opening(post), cut, OPENED).expect(200);

        assertThat(opened.body().path("headcount").asInt()).isEqualTo(1);
        assertThat(opened.body().path("opening").path("planned").asInt()).isEqualTo(2);
        assertThat(ours.examination(post).path("headcount").asInt()).isEqualTo(1);
        assertThat(service.read("/institution-posts/" + post).expect(200).body().path("opening").path("measure")
                .asString()).isEqualTo("CUT");
    }

    @Test
    void takesTheScoresOfTwoOfficersAtOnce() throws Exception {
        var post = ours.anOpenedPost(2, 8);
        List<Answer> answers = atOnce(8, i -> () -> ours.post(i % 2 == 0 ? Tokens.officer() : anotherOfficer(),
                post.on("/written-scores"), Map.of("scores", List.of(scores(post.candidate(i), "120", "120"))),
                OPENED));

        answers.forEach(answer -> answer.expect(200));
        assertThat(ours.examination(post.id()).path("marked").asInt()).isEqualTo(8);
    }

    @Test
    void refusesAPlanWhoseRegistrationEndsBeforeItBegins() {
        var plan = new HashMap<>(OpenRecruitment.aPlan(1, List.of()));
        plan.put("registersUntil", ANNOUNCED.toString());
        assertThat(ours.post(ours.agent(), "/recruitment-plans", plan, ANNOUNCED).expect(400).body().toString())
                .contains("recruitment-plan.ends-before-it-begins", "registersUntil");
        plan.put("registersUntil", plan.get("registersFrom"));
        ours.post(ours.agent(), "/recruitment-plans", plan, ANNOUNCED).expect(201);
    }

    private Answer appeal(Candidate candidate, LocalDate day) {
        return ours.post(candidate.student().token(), on(candidate, "/appeal"), Map.of("reason", "已补交证书"), day);
    }

    private Answer recuse(Opened post, String panellist, Candidate candidate) {
        return ours.officer(post.on("/recusals"),
                Map.of("panellist", panellist, "candidate", candidate.number(), "reason", "近姻亲"), INTERVIEWED);
    }

    /** The same mark from each panellist. */
    private Answer interview(Opened post, Candidate candidate, String... panellists) {
        return ours.officer(post.on("/interview-marks"), Map.of("interviews", List.of(Map.of("candidate",
                candidate.number(), "marks",
                List.of(panellists).stream().map(code -> Map.of("panellist", code, "mark", 80)).toList()))),
                INTERVIEWED);
    }

    private static List<Map<String, String>> panellists(String... codes) {
        return List.of(codes).stream().map(code -> Map.of("code", code, "name", "示例考官")).toList();
    }
}
