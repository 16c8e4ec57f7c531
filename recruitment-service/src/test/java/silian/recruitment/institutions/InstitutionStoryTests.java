package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.recruitment.institutions.OpenRecruitment.ANNOUNCED;
import static silian.recruitment.institutions.OpenRecruitment.REGISTERING;
import static silian.recruitment.institutions.OpenRecruitment.APPOINTED;
import static silian.recruitment.institutions.OpenRecruitment.INTERVIEWED;
import static silian.recruitment.institutions.OpenRecruitment.OPENED;
import static silian.recruitment.institutions.OpenRecruitment.SHOWN;
import static silian.recruitment.institutions.OpenRecruitment.SHOWN_UNTIL;
import static silian.recruitment.institutions.OpenRecruitment.aPlan;
import static silian.recruitment.institutions.OpenRecruitment.finding;
import static silian.recruitment.institutions.OpenRecruitment.on;
import static silian.recruitment.institutions.OpenRecruitment.opening;
import static silian.recruitment.institutions.OpenRecruitment.scores;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureConsistency;
import silian.platform.figures.Period;
import silian.platform.testing.Tokens;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.Recruitment.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From a plan to an appointment. */
@RecruitmentStory
class InstitutionStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private OpenRecruitment ours;
    @Autowired
    private List<Figure> figures;
    @Autowired
    private MongoOperations store;

    @Test
    void leadsFromAPlanToAnAppointmentThatAnybodyCanCompute() {
        var post = ours.anAnnouncedPost(2);
        var people = new ArrayList<>(
                IntStream.range(0, 7).mapToObj(_ -> ours.aRegistered(post, Recruitment.aStudent(), null)).toList());
        var master = ours.aRegistered(post, ours.aMaster(), "三支一扶");
        people.add(master);
        var rejected = ours.aRegistered(post, Recruitment.aStudent(), null);
        ours.post(Tokens.reviewer(), "/candidacies/" + rejected.id() + "/review", finding(false, false), OPENED)
                .expect(200);
        ours.post(Tokens.officer(), opening(post), Map.of(), OPENED).refuses(409, "institution-post.reviews-open");
        people.forEach(each -> ours.post(Tokens.reviewer(), "/candidacies/" + each.id() + "/review",
                finding(true, each == master), OPENED).expect(200));
        ours.post(Tokens.officer(), opening(post), Map.of(), OPENED).refuses(409, "institution-post.appeals-possible");
        ours.post(rejected.student().token(), "/candidacies/" + rejected.id() + "/appeal", Map.of("reason", "已补交证书"),
                OPENED).expect(200);
        ours.post(Tokens.officer(), "/candidacies/" + rejected.id() + "/appeal-decision", finding(false, false), OPENED)
                .expect(200);
        service.get(people.get(0).student().token(), "/candidacies/" + master.id()).refuses(404, "candidacy.unknown");
        ours.post(Tokens.officer(), opening(post), Map.of(), OPENED).expect(200);

        // the sixth place is held by two, so seven enter; the eighth does not
        var papers = List.of("140", "135", "130", "125", "120", "100", "99", "105");
        var scores = IntStream.range(0, 8).mapToObj(i -> scores(people.get(i), papers.get(i),
                i == 5 ? "110" : i == 6 ? "111" : "100")).toList();
        ours.written(post, List.of(scores.get(0), scores("NOBODY", "151", "100"))).expect(400);
        ours.written(post, scores.subList(0, 7)).expect(200);
        ours.post(Tokens.officer(), on(post, "/short-list"), Map.of(), OPENED)
                .refuses(409, "examination.scores-missing");
        // 70 (100 + 110), 70 (99 + 111) and 60 + 5 for the master
        ours.written(post, List.of(scores(master, "80", "100"))).expect(200);
        ours.post(Tokens.officer(), on(post, "/short-list"), Map.of(), OPENED).expect(200);
        var shortList = ours.lists(post).path("shortList").path("lines");
        assertThat(shortList.valueStream().filter(line -> line.path("entered").asBoolean())).hasSize(7);
        assertThat(shortList.get(7).path("candidate").asString()).isEqualTo(master.number());
        assertThat(shortList.get(7).path("written").decimalValue()).isEqualByComparingTo("65.00");

        ours.panel(post, 6, people.get(0).number()).expect(200);
        ours.interview(post, people.subList(0, 6), 6, 70).expect(200);
        ours.post(Tokens.officer(), on(post, "/ranking"), Map.of(), INTERVIEWED)
                .refuses(422, "examination.too-few-marks");
        ours.post(Tokens.officer(), on(post, "/interview-marks"), Map.of("interviews", List.of(Map.of("candidate",
                people.get(6).number(), "marks", List.of()))), INTERVIEWED).expect(200);
        ours.post(Tokens.officer(), on(post, "/ranking"), Map.of(), INTERVIEWED).expect(200);
        var published = ours.lists(post);
        assertThat(published.toString()).doesNotContain(people.get(0).student().subject(), "示例甲", "示例考官");
        var first = published.path("ranking").path("lines").get(0);
        assertThat(first.path("candidate").asString()).isEqualTo(people.get(0).number());
        assertThat(first.path("marks").get(0).path("counts").asBoolean()).isFalse();
        assertThat(Recomputation.differences(published)).isEmpty();
        assertThat(Recomputation.differences(altered(published, "total"))).isNotEmpty();
        assertThat(Recomputation.differences(altered(published, "paperB"))).isNotEmpty();

        ours.check(post, people.get(0), "MEDICAL", false).expect(200);
        ours.check(post, people.get(1), "MEDICAL", true).expect(200);
        ours.check(post, people.get(1), "VETTING", true).expect(200);
        ours.post(Tokens.officer(), on(post, "/publicity"), Map.of(), SHOWN).expect(200);
        ours.check(post, people.get(2), "MEDICAL", true).expect(200);
        ours.check(post, people.get(2), "VETTING", true).expect(200);
        var shown = ours.post(Tokens.officer(), on(post, "/publicity"), Map.of(), SHOWN).expect(200);
        assertThat(shown.body().path("standings").path(people.get(2).number()).path("publicity").path("until")
                .asString()).isEqualTo(SHOWN_UNTIL.toString());
        var objector = Recruitment.aStudent();
        service.claimed(objector);
        var objection = ours.post(objector.token(), on(post, "/objections"),
                Map.of("candidate", people.get(2).number(),
                        "text", "材料不实"),
                SHOWN_UNTIL).expect(201).text("id");
        assertThat(service.get(objector.token(), "/me/export").expect(200).body().path("objections"))
                .singleElement().satisfies(told -> {
                    assertThat(told.path("about").asString()).isEqualTo(post);
                    assertThat(told.path("reason").asString()).isEqualTo("材料不实");
                });
        ours.appoint(people.get(1), SHOWN_UNTIL).refuses(409, "examination.publicity-not-over");
        ours.appoint(people.get(2), APPOINTED).refuses(409, "examination.objections-open");
        ours.post(Tokens.reviewer(), on(post, "/objections/" + objection + "/decision"),
                Map.of("upheld", true, "reason",
                        "属实"),
                APPOINTED).expect(200);
        ours.appoint(people.get(2), APPOINTED).refuses(409, "examination.not-proposed");
        var appointed = ours.appoint(people.get(1), APPOINTED).expect(201);
        assertThat(appointed.body().path("contract").path("until").asString()).isEqualTo("2025-05-31");
        assertThat(appointed.body().path("contract").path("probationUntil").asString()).isEqualTo("2023-05-31");
        var hire = service.get(ours.agent(), "/hires/" + appointed.text("hire")).expect(200);
        assertThat(hire.text("state")).isEqualTo("CONFIRMED");
        assertThat(hire.text("posting")).isEqualTo(post);
        assertThat(hire.text("candidacy")).isEqualTo(people.get(1).id());
        assertThat(hire.text("probationEndsOn")).isEqualTo("2023-05-31");
        assertThat(service.get(Tokens.officer(), on(post, "/examination")).body().path("proposed").get(1).asString())
                .isEqualTo(people.get(3).number());
        figures.stream().filter(figure -> List.of("R04", "R05").contains(figure.description().id()))
                .forEach(figure -> FigureConsistency.verify(figure, Period.ofYear(2022)));
    }

    @Test
    void countsAppointmentsAsLongAsTheyHold() {
        var day = APPOINTED.plusDays(1);
        var before = figureOf("R04", day);
        var bachelor = ours.aShown(Recruitment.aStudent());
        var master = ours.aShown(ours.aMaster());
        assertThat(figureOf("R05", day)).isZero();

        ours.appoint(bachelor, day).expect(201);
        var hire = ours.appoint(master, day).expect(201).text("hire");
        assertThat(figureOf("R04", day)).isEqualTo(before + 2);
        assertThat(figureOf("R05", day)).isEqualTo(1);
        ours.post(ours.agent(), "/hires/" + hire + "/withdrawal", Map.of("reasonCode",
                "not-reported-for-work"), day).expect(200);

        await().untilAsserted(() -> assertThat(figureOf("R05", day)).isZero());
        assertThat(figureOf("R04", day)).isEqualTo(before + 1);
        assertThat(service.get(master.student().token(), "/candidacies/" + master.id()).text("state"))
                .isEqualTo("APPOINTMENT_WITHDRAWN");
        // whoever has a full-time hire is not appointed elsewhere, and the place is not stuck
        var again = ours.aShown(bachelor.student());
        ours.appoint(again, day).refuses(409, "hire.full-time-elsewhere");
        ours.post(again.student().token(), "/candidacies/" + again.id() + "/withdrawal", Map.of(), day).expect(200);
    }

    @Test
    void appointsOnceHoweverManyAgentsAskAtOnce() throws Exception {
        var candidate = ours.aShown(Recruitment.aStudent());
        var together = new CyclicBarrier(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 8).<Callable<Answer>>mapToObj(_ -> () -> {
                together.await();
                return ours.appoint(candidate, APPOINTED);
            }).toList());
            var hires = new ArrayList<String>();
            for (var answer : answers) {
                if (answer.get().status() == 201) {
                    hires.add(answer.get().text("hire"));
                } else {
                    answer.get().refuses(409, "candidacy.not-qualified");
                }
            }
            assertThat(hires).isNotEmpty();
            assertThat(hires.stream().distinct()).hasSize(1);
        }
        assertThat(service.get(candidate.student().token(), "/me").body().path("hires").size()).isEqualTo(1);
    }

    @Test
    void registersAPersonForOnePostOfAPlan() {
        var plan = ours.anAnnouncedPlan(1);
        var student = Recruitment.aStudent();
        service.claimed(student);
        ours.register(plan.get(0), student, null).expect(201);
        ours.register(plan.get(0), student, null).expect(201);

        ours.register(plan.get(1), student, null).refuses(409, "candidacy.another-post");
    }

    @Test
    void refusesPlansThatDiscriminateOrAreNoInstitutions() {
        var agent = ours.agent();
        var refused = ours.post(agent, "/recruitment-plans", aPlan(1, List.of("限男性", "本地户籍")), ANNOUNCED)
                .refuses(422, "request.ineligible");
        assertThat(refused.body().toString()).contains("recruitment-plan.discriminates", "posts[1]", "限男", "本地户籍");
        ours.post(Tokens.employerAgent(heard.anEmployer()), "/recruitment-plans", aPlan(1, List.of()), ANNOUNCED)
                .refuses(422, "recruitment-plan.not-an-institution");
        var malformed = ours.post(agent, "/recruitment-plans", aPlan(0, List.of()), ANNOUNCED)
                .refuses(400, "request.invalid");
        assertThat(malformed.body().toString()).contains("posts[0].headcount", "posts[1].headcount");
    }

    @Test
    void reviewsTitlesMajorsAndConditionsLikeAnyAdvertisement() {
        var refused = ours.post(ours.agent(), "/recruitment-plans", Map.of("title", "2022 年公开招聘（限女性）",
                "registersFrom", REGISTERING.toString(), "registersUntil", REGISTERING.plusDays(6).toString(), "posts",
                List.of(Map.of("code", "A01", "title", "护士（仅限女性）", "headcount", 1, "minimumEducation", "21", "major",
                        "护理学（男勿扰）", "conditions", List.of("身体健康", "男 性", "９８５ 院校毕业", "身体无残疾")))),
                ANNOUNCED).refuses(422, "request.ineligible");

        assertThat(refused.body().path("faults").valueStream().map(fault -> fault.path("field").asString()).toList())
                .containsExactly("title", "posts[0].title", "posts[0].major", "posts[0].conditions[1]",
                        "posts[0].conditions[2]", "posts[0].conditions[3]");
        assertThat(refused.body().toString()).contains("男 性", "９８５", "无残疾");
    }

    @Test
    void reviewsAgainWhatIsAnnounced() {
        var agent = ours.agent();
        var id = ours.post(agent, "/recruitment-plans", aPlan(1, List.of("身体健康")), ANNOUNCED).expect(201).text("id");
        ours.post(Tokens.officer(), "/recruitment-plans/" + id + "/approval", Map.of(), ANNOUNCED).expect(200);
        // drafted when the rules did not know the words yet
        store.updateFirst(Query.query(Criteria.where("id").is(id)), Update.update("posts.1.conditions",
                List.of("仅限湖北籍")), RecruitmentPlan.class);

        var refused = ours.post(agent, "/recruitment-plans/" + id + "/announcement", Map.of(), ANNOUNCED)
                .refuses(422, "recruitment-plan.discriminates");

        assertThat(refused.body().toString()).contains("posts[1].conditions[0]", "仅限湖北籍");
        assertThat(service.get(agent, "/recruitment-plans/" + id).text("state")).isEqualTo("APPROVED");
    }

    @Test
    void tellsEverybodyWhatIsAnnouncedAndNothingBefore() {
        var planned = "/recruitment-plans/" + ours.post(ours.agent(), "/recruitment-plans",
                aPlan(1, List.of("身体健康")), ANNOUNCED).expect(201).text("id");
        service.read(planned).refuses(404, "recruitment-plan.unknown");

        var post = ours.anAnnouncedPost(1);
        var shown = service.read("/institution-posts/" + post).expect(200);
        assertThat(service.read("/recruitment-plans/" + shown.text("plan")).expect(200).body().toString())
                .contains(post);
        assertThat(service.read("/recruitment-plans?limit=200").expect(200).body().toString()).contains(post)
                .doesNotContain(planned.substring(planned.lastIndexOf('/') + 1));
    }

    private static JsonNode altered(JsonNode published, String field) {
        var copy = JsonMapper.shared().readTree(published.toString());
        var line = (ObjectNode) copy.path("ranking").path("lines").get(1);
        line.put(field, line.path(field).decimalValue().add(BigDecimal.ONE));
        return copy;
    }

    private int figureOf(String id, LocalDate day) {
        return service.get(Tokens.officer(), "/figures/" + id + "?from=" + day + "&to=" + day).expect(200).body()
                .path("value").asInt();
    }
}
