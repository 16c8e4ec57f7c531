package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureConsistency;
import silian.platform.figures.Period;
import silian.platform.standards.CreditCode;
import silian.platform.standards.ResidentId;
import silian.platform.testing.Tokens;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RecruitmentStory
class InstitutionStoryTests {

    private static final LocalDate ANNOUNCED = LocalDate.of(2022, 3, 1);
    private static final LocalDate REGISTERING = ANNOUNCED.plusDays(1);
    private static final LocalDate OPENED = LocalDate.of(2022, 3, 21);
    private static final LocalDate INTERVIEWED = LocalDate.of(2022, 4, 18);
    private static final LocalDate SHOWN = LocalDate.of(2022, 4, 25);
    /** Seven working days, with 1 May and its days off between: 25 to 29 April, 5 and 6 May. */
    private static final LocalDate SHOWN_UNTIL = LocalDate.of(2022, 5, 6);
    private static final LocalDate APPOINTED = LocalDate.of(2022, 5, 9);

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private List<Figure> figures;

    private String hospital;

    @BeforeEach
    void foundAHospital() {
        hospital = anEmployer("12420302MA8");
    }

    /** Somebody who registered. */
    private record Candidate(Student student, String id, String number) {}

    @Test
    void leadsFromAPlanToAnAppointmentThatAnybodyCanCompute() {
        var post = anAnnouncedPost(2);
        var people = new ArrayList<>(IntStream.range(0, 7).mapToObj(_ -> aRegistered(post, aStudent(), null)).toList());
        var master = aRegistered(post, aMaster(), "三支一扶");
        people.add(master);
        var rejected = aRegistered(post, aStudent(), null);
        post(Tokens.reviewer(), "/candidacies/" + rejected.id() + "/review", finding(false, false), OPENED).expect(200);
        post(Tokens.officer(), opening(post), Map.of(), OPENED).refuses(409, "institution-post.reviews-open");
        people.forEach(each -> post(Tokens.reviewer(), "/candidacies/" + each.id() + "/review",
                finding(true, each == master), OPENED).expect(200));
        post(Tokens.officer(), opening(post), Map.of(), OPENED).refuses(409, "institution-post.appeals-possible");
        post(rejected.student().token(), "/candidacies/" + rejected.id() + "/appeal", Map.of("reason", "已补交证书"),
                OPENED).expect(200);
        post(Tokens.officer(), "/candidacies/" + rejected.id() + "/appeal-decision", finding(false, false), OPENED)
                .expect(200);
        service.get(people.get(0).student().token(), "/candidacies/" + master.id()).refuses(404, "candidacy.unknown");
        post(Tokens.officer(), opening(post), Map.of(), OPENED).expect(200);

        // the sixth place is held by two, so seven enter; the eighth does not
        var papers = List.of("140", "135", "130", "125", "120", "100", "99", "105");
        var scores = IntStream.range(0, 8).mapToObj(i -> scores(people.get(i), papers.get(i),
                i == 5 ? "110" : i == 6 ? "111" : "100")).toList();
        written(post, List.of(scores.get(0), scores("NOBODY", "151", "100"))).expect(400);
        written(post, scores.subList(0, 7)).expect(200);
        post(Tokens.officer(), on(post, "/short-list"), Map.of(), OPENED)
                .refuses(409, "examination.scores-missing");
        // 70 (100 + 110), 70 (99 + 111) and 60 + 5 for the master
        written(post, List.of(scores(master, "80", "100"))).expect(200);
        post(Tokens.officer(), on(post, "/short-list"), Map.of(), OPENED).expect(200);
        var shortList = lists(post).path("shortList").path("lines");
        assertThat(shortList.valueStream().filter(line -> line.path("entered").asBoolean())).hasSize(7);
        assertThat(shortList.get(7).path("candidate").asString()).isEqualTo(master.number());
        assertThat(shortList.get(7).path("written").decimalValue()).isEqualByComparingTo("65.00");

        panel(post, 6, people.get(0).number()).expect(200);
        interview(post, people.subList(0, 6), 6, 70).expect(200);
        post(Tokens.officer(), on(post, "/ranking"), Map.of(), INTERVIEWED)
                .refuses(422, "examination.too-few-marks");
        post(Tokens.officer(), on(post, "/interview-marks"), Map.of("interviews", List.of(Map.of("candidate",
                people.get(6).number(), "marks", List.of()))), INTERVIEWED).expect(200);
        post(Tokens.officer(), on(post, "/ranking"), Map.of(), INTERVIEWED).expect(200);
        var published = lists(post);
        assertThat(published.toString()).doesNotContain(people.get(0).student().subject(), "示例甲", "示例考官");
        var first = published.path("ranking").path("lines").get(0);
        assertThat(first.path("candidate").asString()).isEqualTo(people.get(0).number());
        assertThat(first.path("marks").get(0).path("counts").asBoolean()).isFalse();
        assertThat(Recomputation.differences(published)).isEmpty();
        assertThat(Recomputation.differences(altered(published, "total"))).isNotEmpty();
        assertThat(Recomputation.differences(altered(published, "paperB"))).isNotEmpty();

        check(post, people.get(0), "MEDICAL", false).expect(200);
        check(post, people.get(1), "MEDICAL", true).expect(200);
        check(post, people.get(1), "VETTING", true).expect(200);
        post(Tokens.officer(), on(post, "/publicity"), Map.of(), SHOWN).expect(200);
        check(post, people.get(2), "MEDICAL", true).expect(200);
        check(post, people.get(2), "VETTING", true).expect(200);
        var shown = post(Tokens.officer(), on(post, "/publicity"), Map.of(), SHOWN).expect(200);
        assertThat(shown.body().path("standings").path(people.get(2).number()).path("publicity").path("until")
                .asString()).isEqualTo(SHOWN_UNTIL.toString());
        var objection = post(aStudent().token(), on(post, "/objections"), Map.of("candidate", people.get(2).number(),
                "text", "材料不实"), SHOWN_UNTIL).expect(201).text("id");
        appoint(people.get(1), SHOWN_UNTIL).refuses(409, "examination.publicity-not-over");
        appoint(people.get(2), APPOINTED).refuses(409, "examination.objections-open");
        post(Tokens.reviewer(), on(post, "/objections/" + objection + "/decision"), Map.of("upheld", true, "reason",
                "属实"), APPOINTED).expect(200);
        appoint(people.get(2), APPOINTED).refuses(409, "examination.not-proposed");
        var appointed = appoint(people.get(1), APPOINTED).expect(201);
        assertThat(appointed.body().path("contract").path("until").asString()).isEqualTo("2025-05-31");
        assertThat(appointed.body().path("contract").path("probationUntil").asString()).isEqualTo("2023-05-31");
        var hire = service.get(Tokens.employerAgent(hospital), "/hires/" + appointed.text("hire")).expect(200);
        assertThat(hire.text("state")).isEqualTo("CONFIRMED");
        assertThat(hire.text("posting")).isEqualTo(post);
        assertThat(hire.text("candidacy")).isEqualTo(people.get(1).id());
        assertThat(service.get(Tokens.officer(), on(post, "/examination")).body().path("proposed").get(1).asString())
                .isEqualTo(people.get(3).number());
        figures.stream().filter(figure -> List.of("R04", "R05").contains(figure.description().id()))
                .forEach(figure -> FigureConsistency.verify(figure, Period.ofYear(2022)));
    }

    @Test
    void countsAppointmentsAsLongAsTheyHold() {
        var day = APPOINTED.plusDays(1);
        var before = figureOf("R04", day);
        var bachelor = aShown(aStudent());
        var master = aShown(aMaster());
        assertThat(figureOf("R05", day)).isZero();

        appoint(bachelor, day).expect(201);
        var hire = appoint(master, day).expect(201).text("hire");
        assertThat(figureOf("R04", day)).isEqualTo(before + 2);
        assertThat(figureOf("R05", day)).isEqualTo(1);
        post(Tokens.employerAgent(hospital), "/hires/" + hire + "/withdrawal", Map.of("reasonCode",
                "not-reported-for-work"), day).expect(200);

        await().untilAsserted(() -> assertThat(figureOf("R05", day)).isZero());
        assertThat(figureOf("R04", day)).isEqualTo(before + 1);
        assertThat(service.get(master.student().token(), "/candidacies/" + master.id()).text("state"))
                .isEqualTo("APPOINTMENT_WITHDRAWN");
        // whoever has a full-time hire is not appointed elsewhere, and the place is not stuck
        var again = aShown(bachelor.student());
        appoint(again, day).refuses(409, "hire.full-time-elsewhere");
        post(again.student().token(), "/candidacies/" + again.id() + "/withdrawal", Map.of(), day).expect(200);
    }

    @Test
    void appointsOnceHoweverManyAgentsAskAtOnce() throws Exception {
        var candidate = aShown(aStudent());
        var together = new CyclicBarrier(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 8).<Callable<Answer>>mapToObj(_ -> () -> {
                together.await();
                return appoint(candidate, APPOINTED);
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
        var plan = anAnnouncedPlan(1);
        var student = aStudent();
        service.claimed(student);
        register(plan.get(0), student, null).expect(201);
        register(plan.get(0), student, null).expect(201);

        register(plan.get(1), student, null).refuses(409, "candidacy.another-post");
    }

    @Test
    void refusesPlansThatDiscriminateOrAreNoInstitutions() {
        var agent = Tokens.employerAgent(hospital);
        var refused = post(agent, "/recruitment-plans", aPlan(1, List.of("限男性", "本地户籍")), ANNOUNCED)
                .refuses(422, "request.ineligible");
        assertThat(refused.body().toString()).contains("recruitment-plan.discriminates", "posts[1]", "限男", "本地户籍");
        post(Tokens.employerAgent(anEmployer("91420302MA8")), "/recruitment-plans", aPlan(1, List.of()), ANNOUNCED)
                .refuses(422, "recruitment-plan.not-an-institution");
        var malformed = post(agent, "/recruitment-plans", aPlan(0, List.of()), ANNOUNCED)
                .refuses(400, "request.invalid");
        assertThat(malformed.body().toString()).contains("posts[0].headcount", "posts[1].headcount");
    }

    /** For one place, kept for one candidate, who came through it all. */
    private Candidate aShown(Student student) {
        var post = anAnnouncedPost(1);
        var candidate = aRegistered(post, student, null);
        post(Tokens.reviewer(), "/candidacies/" + candidate.id() + "/review", finding(true, false), OPENED)
                .expect(200);
        post(Tokens.officer(), opening(post), Map.of(), OPENED).refuses(422, "institution-post.ratio-not-met");
        post(Tokens.officer(), opening(post), Map.of("measure", "KEEP", "reason", "急需紧缺"), OPENED).expect(200);
        written(post, List.of(scores(candidate, "120", "120"))).expect(200);
        post(Tokens.officer(), on(post, "/short-list"), Map.of(), OPENED).expect(200);
        panel(post, 5, null).expect(200);
        interview(post, List.of(candidate), 5, 70).expect(200);
        post(Tokens.officer(), on(post, "/ranking"), Map.of(), INTERVIEWED).expect(200);
        check(post, candidate, "MEDICAL", true).expect(200);
        check(post, candidate, "VETTING", true).expect(200);
        post(Tokens.officer(), on(post, "/publicity"), Map.of(), SHOWN).expect(200);
        return candidate;
    }

    @Test
    void tellsEverybodyWhatIsAnnouncedAndNothingBefore() {
        var planned = "/recruitment-plans/" + post(Tokens.employerAgent(hospital), "/recruitment-plans",
                aPlan(1, List.of("身体健康")), ANNOUNCED).expect(201).text("id");
        service.read(planned).refuses(404, "recruitment-plan.unknown");

        var post = anAnnouncedPost(1);
        var shown = service.read("/institution-posts/" + post).expect(200);
        assertThat(service.read("/recruitment-plans/" + shown.text("plan")).expect(200).body().toString())
                .contains(post);
        assertThat(service.read("/recruitment-plans?limit=200").expect(200).body().toString()).contains(post)
                .doesNotContain(planned.substring(planned.lastIndexOf('/') + 1));
    }

    private String anAnnouncedPost(int headcount) {
        return anAnnouncedPlan(headcount).getFirst();
    }

    /** The ids of its two posts. */
    private List<String> anAnnouncedPlan(int headcount) {
        var agent = Tokens.employerAgent(hospital);
        var plan = "/recruitment-plans/" + post(agent, "/recruitment-plans", aPlan(headcount, List.of("身体健康")),
                ANNOUNCED).expect(201).text("id");
        post(agent, plan + "/announcement", Map.of(), ANNOUNCED).refuses(409, "recruitment-plan.not-approved");
        post(Tokens.officer(), plan + "/approval", Map.of(), ANNOUNCED).expect(200);
        return post(agent, plan + "/announcement", Map.of(), ANNOUNCED).expect(200).body().path("posts").valueStream()
                .map(post -> post.path("id").asString()).toList();
    }

    private static Map<String, Object> aPlan(int headcount, List<String> conditions) {
        var posts = List.of("A01", "A02").stream().map(code -> Map.<String, Object>of("code", code, "title", "示例岗位",
                "headcount", headcount, "minimumEducation", "21", "maxAge", 35, "conditions", conditions)).toList();
        return Map.of("title", "2022 年公开招聘", "registersFrom", REGISTERING.toString(), "registersUntil",
                REGISTERING.plusDays(6).toString(), "posts", posts);
    }

    private Candidate aRegistered(String post, Student student, @Nullable String addition) {
        if (service.get(student.token(), "/me").status() != 200) {
            service.claimed(student);
        }
        var candidacy = register(post, student, addition).expect(201);
        return new Candidate(student, candidacy.text("id"), candidacy.text("number"));
    }

    private Answer register(String post, Student student, @Nullable String addition) {
        var body = new HashMap<String, Object>();
        if (addition != null) {
            body.put("addition", addition);
        }
        return post(student.token(), on(post, "/registrations"), body, REGISTERING);
    }

    private static Student aStudent() {
        return Recruitment.aStudent();
    }

    /** A master who stands on the roster and has claimed the profile. */
    private Student aMaster() {
        var some = Recruitment.aStudent();
        var id = ResidentId.complete("00000019980101" + some.number().substring(2)).value();
        var master = new Student(some.number(), some.name(), id, some.phone(), some.subject(),
                "109291202202" + some.certificate().substring(12));
        service.post(Tokens.university(Recruitment.SCHOOL), "/graduate-uploads",
                "student_number,name,id_number,phone,education_code,degree_code,major,graduation_date,certificate_number\n"
                        + String.join(",", master.number(), master.name(), id, master.phone(), "14", "310", "临床医学",
                                "2022-06-30", master.certificate())
                        + "\n")
                .expect(201);
        service.post(master.token(), "/me", Map.of("name", master.name(), "idNumber", id)).expect(200);
        return master;
    }

    private Answer written(String post, List<Map<String, Object>> scores) {
        return post(Tokens.officer(), on(post, "/written-scores"), Map.of("scores", scores), OPENED);
    }

    private static Map<String, Object> scores(Candidate candidate, String a, String b) {
        return scores(candidate.number(), a, b);
    }

    private static Map<String, Object> scores(String number, String a, String b) {
        return Map.of("candidate", number, "paperA", new BigDecimal(a), "paperB", new BigDecimal(b));
    }

    private Answer panel(String post, int members, @Nullable String kinOfFirst) {
        var panellists = IntStream.rangeClosed(1, members).mapToObj(i -> Map.of("code", "P" + i, "name", "示例考官",
                "kinOf", i == 1 && kinOfFirst != null ? List.of(kinOfFirst) : List.<String>of())).toList();
        return post(Tokens.officer(), on(post, "/panel"), Map.of("panellists", panellists), INTERVIEWED);
    }

    private Answer interview(String post, List<Candidate> candidates, int members, int least) {
        var lines = IntStream.range(0, candidates.size()).mapToObj(n -> Map.of("candidate",
                candidates.get(n).number(), "marks", IntStream.rangeClosed(1, members).mapToObj(
                        i -> Map.of("panellist", "P" + i, "mark", new BigDecimal(least + i + ".3" + n))).toList()))
                .toList();
        return post(Tokens.officer(), on(post, "/interview-marks"), Map.of("interviews", lines), INTERVIEWED);
    }

    private Answer check(String post, Candidate candidate, String check, boolean passed) {
        return post(Tokens.officer(), on(post, "/checks"), Map.of("candidate", candidate.number(), "check", check,
                "passed", passed), INTERVIEWED);
    }

    private Answer appoint(Candidate candidate, LocalDate day) {
        return post(Tokens.employerAgent(hospital), "/candidacies/" + candidate.id() + "/appointment",
                Map.of("startsOn", "2022-06-01", "contractYears", 3), day);
    }

    private JsonNode lists(String post) {
        return service.read(on(post, "/published-lists")).expect(200).body();
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

    private Answer post(String token, String path, Map<String, ?> body, LocalDate day) {
        return service.post(token, path, body, UUID.randomUUID().toString(), day);
    }

    private static String opening(String post) {
        return on(post, "/opening");
    }

    private static String on(String post, String what) {
        return "/institution-posts/" + post + what;
    }

    private static Map<String, Object> finding(boolean qualified, boolean addition) {
        return Map.of("qualified", qualified, "addition", addition, "reason", qualified ? "符合条件" : "证书未到");
    }

    private String anEmployer(String prefix) {
        var code = CreditCode.complete(prefix + Recruitment.aCreditCode().substring(11, 15) + "0").value();
        return heard.registered(code, "示例单位", "Q");
    }
}
