package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.recruitment.AtOnce.atOnce;
import static silian.recruitment.institutions.OpenRecruitment.APPOINTED;
import static silian.recruitment.institutions.OpenRecruitment.INTERVIEWED;
import static silian.recruitment.institutions.OpenRecruitment.SHOWN;
import static silian.recruitment.institutions.OpenRecruitment.on;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureConsistency;
import silian.platform.figures.Period;
import silian.platform.testing.Tokens;
import silian.platform.testing.questions.Aside;
import silian.recruitment.Recruitment;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.institutions.OpenRecruitment.Candidate;
import silian.recruitment.institutions.OpenRecruitment.Opened;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.RetentionPeriod;

/** What is left of a recruitment once the years of its people are over. */
@RecruitmentStory
class EndedRecruitmentStoryTests {

    private static final Limit STEP = Limit.of(1_000);
    private static final Period YEAR = Period.ofYear(2022);

    @Autowired
    private Recruitment service;
    @Autowired
    private OpenRecruitment ours;
    @Autowired
    private EndingCandidacies candidacies;
    @Autowired
    private EndingExaminations examinations;
    @Autowired
    @Qualifier("heldAppointments")
    private HeldForYears appointments;
    @Autowired
    private List<Figure> figures;
    @Autowired
    private MongoOperations mongo;

    @Test
    void erasesWhoWasNotAppointedAndLeavesListsThatAnybodyCanCompute() {
        var post = ours.aRankedPost(1, 3);
        var first = post.candidate(0);
        var second = post.candidate(1);
        ours.show(post.id(), first, SHOWN);
        ours.appoint(first, APPOINTED).expect(201);
        var announced = document("institutionPosts", post.id()).getString("plan");
        var lists = ours.lists(post.id());
        var counted = counted();
        var planned = heldSince("recruitmentPlans", announced);

        candidacies.end(planned.plusMillis(1), STEP);
        assertThat(ours.stateOf(second)).as("the examination moved later than the plan").isEqualTo("QUALIFIED");
        assertThat(heldSince("recruitmentPlans", announced)).isAfter(planned);

        assertThat(candidacies.period()).isEqualTo(RetentionPeriod.APPLICATION);
        candidacies.end(Instant.now().plusSeconds(60), STEP);
        candidacies.end(Instant.now().plusSeconds(60), STEP);
        service.get(Tokens.officer(), on(second, "")).refuses(404, "candidacy.unknown");
        assertThat(service.get(second.student().token(), "/candidacies").expect(200).body().path("items")).isEmpty();
        assertThat(ours.stateOf(first)).isEqualTo("APPOINTED");
        assertThat(ours.lists(post.id())).isEqualTo(lists);
        assertThat(Recomputation.differences(ours.lists(post.id()))).isEmpty();
        assertThat(counted()).isEqualTo(counted);
        assertThat(document("examinations", post.id()).toJson()).contains(first.id()).doesNotContain(second.id());
        assertThat(document("institutionPosts", post.id()).toJson()).contains(first.id()).doesNotContain(second.id());
        ours.check(post.id(), second, "MEDICAL", true).refuses(409, "examination.over");
    }

    @Test
    void erasesWhoRegisteredForAPostThatNobodyOpened() {
        var post = ours.anAnnouncedPost(1);
        var candidate = ours.aQualified(post);

        candidacies.end(Instant.now().plusSeconds(60), STEP);
        service.get(Tokens.officer(), on(candidate, "")).refuses(404, "candidacy.unknown");
        assertThat(document("institutionPosts", post).toJson()).doesNotContain(candidate.id());
    }

    @Test
    void forgetsWhoWasAppointedWithTheHireAndCountsTheSame() {
        var post = ours.aRankedPost(1, 2);
        var first = post.candidate(0);
        ours.show(post.id(), first, SHOWN);
        var hire = ours.appoint(first, APPOINTED).expect(201).text("hire");
        var counted = counted();
        appointments.end(Instant.now().plusSeconds(60), STEP);
        assertThat(heldBy(first)).isOne();

        ours.post(ours.agent(), "/hires/" + hire + "/end", Map.of("reasonCode", "resigned", "lastDay", "2022-06-30"),
                LocalDate.of(2022, 6, 30)).expect(200);
        await().until(() -> document("candidacies", first.id()).containsKey("heldSince"));
        var ended = heldSince("candidacies", first.id());
        assertThat(ended).isEqualTo(heldSince("hires", hire));
        assertThat(appointments.period()).isEqualTo(RetentionPeriod.HIRE);
        appointments.end(ended, STEP);
        assertThat(heldBy(first)).isOne();

        appointments.end(ended.plusMillis(1), STEP);
        assertThat(heldBy(first)).isZero();
        var left = service.get(Tokens.officer(), on(first, "")).expect(200).body();
        assertThat(left.path("state").asString()).isEqualTo("APPOINTED");
        assertThat(left.hasNonNull("talent") || left.hasNonNull("precheck") || left.hasNonNull("hire")).isFalse();
        assertThat(document("candidacies", first.id())).doesNotContainKeys("talent", "subject", "qualification", "hire",
                "contract", "onlyOne", "history", "heldSince");
        assertThat(counted()).isEqualTo(counted);
        figures.stream().filter(figure -> List.of("R04", "R05").contains(figure.description().id()))
                .forEach(figure -> FigureConsistency.verify(figure, YEAR));
    }

    @Test
    void endsObjectionsAndPanelAndLeavesWhatWasPublished() {
        var post = ours.aRankedPost(1, 2);
        var first = post.candidate(0);
        correctMarks(post, first);
        ours.show(post.id(), first, SHOWN);
        var objects = post.candidate(1).student();
        ours.post(objects.token(), post.on("/objections"), Map.of("candidate", first.number(), "text", "学历存疑"), SHOWN)
                .expect(201);
        assertThat(objectionsOf(objects)).isOne();
        var moved = heldSince("examinations", post.id());
        examinations.end(moved, STEP);
        assertThat(objectionsOf(objects)).isOne();
        candidacies.end(Instant.now().plusSeconds(60), STEP);
        var lists = ours.lists(post.id());

        assertThat(examinations.period()).isEqualTo(RetentionPeriod.CASE);
        examinations.end(moved.plusMillis(1), STEP);
        assertThat(objectionsOf(objects)).isZero();
        assertThat(ours.lists(post.id())).isEqualTo(lists);
        assertThat(Recomputation.differences(lists)).isEmpty();
        assertThat(lists.path("corrections")).hasSize(1);
        var left = document("examinations", post.id()).toJson();
        assertThat(left).doesNotContain("officer", objects.subject(), "学历存疑", "sealed", first.id(), "MEDICAL");
        assertThat(ours.examination(post.id()).path("panel")).isEmpty();
        ours.officer(post.on("/publicity"), Map.of(), INTERVIEWED).refuses(409, "examination.over");
    }

    @Test
    void isSweptBySeveralInstancesAtOnce() throws Exception {
        var posts = List.of(ours.aRankedPost(1, 2), ours.aRankedPost(1, 2));
        var over = Instant.now().plus(Duration.ofMinutes(1));
        atOnce(4, _ -> () -> candidacies.end(over, STEP));
        candidacies.end(over, STEP);
        atOnce(4, _ -> () -> examinations.end(over, STEP));

        for (var post : posts) {
            assertThat(document("institutionPosts", post.id()).getList("candidacies", String.class)).isEmpty();
            assertThat(document("examinations", post.id())).doesNotContainKey("heldSince");
            assertThat(Recomputation.differences(ours.lists(post.id()))).isEmpty();
        }
    }

    private void correctMarks(Opened post, Candidate candidate) {
        var correction = ours.proposeMarks(Tokens.officer(), post, candidate, "99", "P1").expect(201).text("id");
        ours.decideCorrection(OpenRecruitment.anotherOfficer(), post, correction, true).expect(200);
    }

    private int objectionsOf(Recruitment.Student student) {
        return service.get(student.token(), "/me/export").expect(200).body().path("objections").size();
    }

    private int heldBy(Candidate candidate) {
        return service.get(candidate.student().token(), "/me/export").expect(200).body().path("candidacies").size();
    }

    private List<?> counted() {
        return figures.stream().filter(figure -> List.of("R04", "R05").contains(figure.description().id()))
                .map(figure -> figure.value(YEAR)).toList();
    }

    private Instant heldSince(String collection, String id) {
        return document(collection, id).getDate("heldSince").toInstant();
    }

    private Document document(String collection, String id) {
        return Aside.ask(() -> mongo.findById(id, Document.class, collection));
    }
}
