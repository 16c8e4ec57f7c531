package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.AtOnce.atOnce;
import static silian.recruitment.institutions.OpenRecruitment.APPOINTED;
import static silian.recruitment.institutions.OpenRecruitment.INTERVIEWED;
import static silian.recruitment.institutions.OpenRecruitment.OPENED;
import static silian.recruitment.institutions.OpenRecruitment.SHOWN;
import static silian.recruitment.institutions.OpenRecruitment.anotherOfficer;
import static silian.recruitment.institutions.OpenRecruitment.on;
import static silian.recruitment.institutions.OpenRecruitment.ranked;
import static silian.recruitment.institutions.OpenRecruitment.scores;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.institutions.OpenRecruitment.Candidate;
import tools.jackson.databind.JsonNode;

/** Published scores that are put right by two officers, in the open. */
@RecruitmentStory
class CorrectionStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private OpenRecruitment ours;

    @Test
    void putsPapersRightBeforeTheRanking() {
        var post = ours.anOpenedPost(1, 4);
        var last = post.candidate(3);
        ours.proposePapers(Tokens.officer(), post, last, "150", "150").refuses(409, "examination.no-interviews");
        ours.written(post.id(), IntStream.range(0, 4)
                .mapToObj(i -> scores(post.candidate(i), String.valueOf(140 - 10 * i), "100")).toList()).expect(200);
        assertThat(ours.post(anotherOfficer(), post.on("/written-scores"),
                Map.of("scores", List.of(scores(last, "145", "100"))), OPENED).expect(400).body().toString())
                .contains("score.entered-by-another", "scores[0].candidate");
        ours.officer(post.on("/short-list"), Map.of(), OPENED).expect(200);
        ours.panel(post.id(), 5, null).expect(200);
        assertThat(ours.proposePapers(Tokens.officer(), post, last, "150.001", "100").expect(400).body()
                .path("faults").get(0).path("field").asString()).isEqualTo("paperA");
        assertThat(ours.proposePapers(Tokens.officer(), post, last, "110", "100.00").expect(400).body().toString())
                .contains("score.nothing-to-correct");
        var shortList = ours.lists(post.id()).path("shortList");

        var correction = ours.proposePapers(Tokens.officer(), post, last, "145", "100").expect(201).text("id");
        assertThat(ours.lateEntries(post, "CORRECTED")).isEmpty();
        ours.decideCorrection(Tokens.officer(), post, correction, true).refuses(409, "correction.own");
        ours.decideCorrection(anotherOfficer(), post, correction, true).expect(200);
        var lists = ours.lists(post.id());
        assertThat(lists.path("shortList")).isEqualTo(shortList);
        assertThat(ours.lateEntries(post, "CORRECTED")).containsExactly(last.number());
        tellsOneChange(lists.path("corrections").get(0), "paperA", "110", "145");
        ours.interview(post.id(), post.candidates(), 5, 70).expect(200);
        ours.officer(post.on("/ranking"), Map.of(), INTERVIEWED).expect(200);
        var ranking = ours.lists(post.id());
        assertThat(ranked(ranking)).startsWith(last.number()).hasSize(4);
        assertThat(Recomputation.differences(ranking)).isEmpty();
        ours.proposePapers(Tokens.officer(), post, post.candidate(0), "100", "100")
                .refuses(409, "examination.ranking-published");
    }

    @Test
    void putsMarksRightAndPublishesARankingThatAnybodyCanCompute() {
        var post = ours.aRankedPost(1, 3);
        var first = post.candidate(0);
        ours.show(post.id(), first, SHOWN);
        var before = ours.lists(post.id());
        var correction = ours.proposeMarks(Tokens.officer(), post, first, "0", "P1", "P2", "P3").expect(201)
                .text("id");
        assertThat(ours.lists(post.id())).isEqualTo(before);
        assertThat(correctionsOf(first)).isEmpty();
        ours.appoint(first, APPOINTED).refuses(409, "examination.corrections-open");
        ours.decideCorrection(Tokens.officer(), post, correction, true).refuses(409, "correction.own");

        ours.decideCorrection(anotherOfficer(), post, correction, true).expect(200);
        var lists = ours.lists(post.id());
        assertThat(ranked(before)).startsWith(first.number());
        assertThat(ranked(lists)).endsWith(first.number()).hasSize(3);
        assertThat(Recomputation.differences(lists)).isEmpty();
        assertThat(lists.path("shown").isEmpty()).isTrue();
        assertThat(lists.toString()).doesNotContain("officer");
        assertThat(ours.proposed(post.id())).containsExactly(post.candidate(1).number());
        assertThat(correctionsOf(first)).singleElement().satisfies(told -> {
            assertThat(told.path("reason").asString()).isEqualTo("登分错误");
            assertThat(told.path("kind").asString()).isEqualTo("INTERVIEW");
            assertThat(told.path("changes").size()).isEqualTo(3);
            assertThat(told.path("changes").get(0).path("was").decimalValue()).isEqualByComparingTo("71.30");
        });
        assertThat(correctionsOf(post.candidate(1))).isEmpty();
        service.get(post.candidate(1).student().token(), on(first, "/corrections")).refuses(404, "candidacy.unknown");
    }

    @Test
    void putsAdditionalPointsRightThatTheReviewRefusedOrGrantedWrongly() {
        var id = ours.anAnnouncedPost(1);
        var people = Stream.concat(Stream.generate(() -> ours.aQualified(id)).limit(3),
                Stream.of(ours.aRegistered(id, Recruitment.aStudent(), "三支一扶"))).toList();
        var last = people.getLast();
        ours.review(last, true).expect(200);
        ours.post(Tokens.officer(), OpenRecruitment.opening(id), Map.of(), OPENED).expect(200);
        var post = new OpenRecruitment.Opened(id, people);
        ours.written(id, IntStream.range(0, 4)
                .mapToObj(i -> scores(post.candidate(i), String.valueOf(140 - 5 * i), "100")).toList()).expect(200);
        ours.officer(post.on("/short-list"), Map.of(), OPENED).expect(200);
        ours.panel(id, 5, null).expect(200);
        assertThat(ours.proposeAddition(Tokens.officer(), post, post.candidate(0), true).expect(400).body()
                .path("faults").get(0).path("field").asString()).isEqualTo("addition");

        correctAddition(post, last, true);
        assertThat(ours.lateEntries(post, "CORRECTED")).containsExactly(last.number());
        assertThat(granted(last)).isTrue();
        ours.interview(id, people, 5, 70).expect(200);
        ours.officer(post.on("/ranking"), Map.of(), INTERVIEWED).expect(200);
        var ranking = ours.lists(id);
        assertThat(ranked(ranking)).startsWith(last.number());
        assertThat(Recomputation.differences(ranking)).isEmpty();

        correctAddition(post, last, false);
        var anew = ours.lists(id);
        assertThat(ranked(anew)).endsWith(last.number());
        assertThat(Recomputation.differences(anew)).isEmpty();
        assertThat(granted(last)).isFalse();
        assertThat(correctionsOf(last)).extracting(told -> told.path("kind").asString())
                .containsExactly("ADDITION", "ADDITION");
    }

    private void correctAddition(OpenRecruitment.Opened post, Candidate candidate, boolean right) {
        var correction = ours.proposeAddition(Tokens.officer(), post, candidate, right).expect(201).text("id");
        assertThat(granted(candidate)).isNotEqualTo(right);
        ours.decideCorrection(Tokens.officer(), post, correction, true).refuses(409, "correction.own");
        ours.decideCorrection(anotherOfficer(), post, correction, true).expect(200);
    }

    private boolean granted(Candidate candidate) {
        return service.get(candidate.student().token(), on(candidate, "")).expect(200).body().path("addition")
                .asBoolean();
    }

    @Test
    void correctsNoMarkBeforeTheRankingNorOnceAnAppointmentHasBegun() {
        var post = ours.aShortListedPost(1, 2);
        ours.interview(post.id(), post.candidates(), 5, 70).expect(200);
        ours.proposeMarks(Tokens.officer(), post, post.candidate(0), "0", "P1")
                .refuses(409, "examination.not-ranked");
        assertThat(ours.post(anotherOfficer(), post.on("/interview-marks"), Map.of("interviews",
                List.of(Map.of("candidate", post.candidate(0).number(), "marks", List.of()))), INTERVIEWED).expect(400)
                .body().toString()).contains("score.entered-by-another", "interviews[0].candidate");
        ours.officer(post.on("/ranking"), Map.of(), INTERVIEWED).expect(200);
        ours.show(post.id(), post.candidate(0), SHOWN);
        ours.appoint(post.candidate(0), APPOINTED).expect(201);

        ours.proposeMarks(Tokens.officer(), post, post.candidate(1), "100", "P1")
                .refuses(409, "examination.appointments-begun");
    }

    @Test
    void takesOneCorrectionAndOneDecisionOfTwoOfficersAtOnce() throws Exception {
        var post = ours.aRankedPost(1, 2);
        List<Answer> proposals = atOnce(2, i -> () -> ours.proposeMarks(i == 0 ? Tokens.officer() : anotherOfficer(),
                post, post.candidate(0), String.valueOf(60 + i), "P1"));
        var correction = theOneThatCame(proposals, 201, "correction.open-already").text("id");
        var third = Tokens.withRole("officer-3", "OFFICER", Tokens.AREA);
        var fourth = Tokens.withRole("officer-4", "OFFICER", Tokens.AREA);
        List<Answer> decisions = atOnce(2,
                i -> () -> ours.decideCorrection(i == 0 ? third : fourth, post, correction, i == 0));
        theOneThatCame(decisions, 200, "correction.decided");

        var confirmed = decisions.get(0).status() == 200;
        assertThat(ours.lists(post.id()).path("corrections").size()).isEqualTo(confirmed ? 1 : 0);
        assertThat(Recomputation.differences(ours.lists(post.id()))).isEmpty();
    }

    private static Answer theOneThatCame(List<Answer> answers, int status, String otherwise) {
        var came = answers.stream().filter(answer -> answer.status() == status).toList();
        assertThat(came).hasSize(1);
        answers.stream().filter(answer -> answer.status() != status)
                .forEach(answer -> answer.refuses(409, otherwise));
        return came.getFirst();
    }

    private List<JsonNode> correctionsOf(Candidate candidate) {
        return service.get(candidate.student().token(), on(candidate, "/corrections")).expect(200).body()
                .path("corrections").valueStream().toList();
    }

    private static void tellsOneChange(JsonNode correction, String score, String was, String right) {
        assertThat(correction.path("changes").size()).isEqualTo(1);
        var change = correction.path("changes").get(0);
        assertThat(change.path("score").asString()).isEqualTo(score);
        assertThat(change.path("was").decimalValue()).isEqualByComparingTo(was);
        assertThat(change.path("right").decimalValue()).isEqualByComparingTo(right);
    }
}
