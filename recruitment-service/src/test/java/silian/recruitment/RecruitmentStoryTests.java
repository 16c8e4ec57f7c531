package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.contracts.enterprise.VisitRecorded;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureConsistency;
import silian.platform.figures.Period;
import silian.platform.testing.Tokens;

@RecruitmentStory
class RecruitmentStoryTests {

    private static final String VISIT_TOPIC = "silian.enterprise.visit.v1";

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private List<Figure> figures;

    @Autowired
    private MongoOperations mongo;

    @Test
    void leadsFromAVisitToAHireAndBack() {
        var employer = anEmployer();
        var agent = Tokens.employerAgent(employer);
        var visit = new VisitRecorded("visit-" + employer, employer, LocalDate.of(2022, 3, 1),
                List.of(new VisitRecorded.Demand(1, "示例工程师", 2, "21", new BigDecimal("6000"), new BigDecimal("9000"),
                        null)));
        heard.hear(VISIT_TOPIC, visit.visitId(), 1, visit);
        heard.hear(VISIT_TOPIC, visit.visitId(), 1, visit);
        var demands = service.get(agent, "/demands").expect(200).body().path("items");
        assertThat(demands.size()).isOne();
        var demand = demands.get(0).path("id").asString();

        var posting = service.post(agent, "/job-postings", Map.of("demand", demand, "title", "示例工程师",
                "minimumEducation", "21", "openings", 1, "payFrom", 6000, "payTo", 9000)).expect(201).text("id");
        service.post(Tokens.officer(), "/job-postings/" + posting + "/publication", Map.of()).expect(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                service.get(agent, "/demands/" + demand).text("state")).isEqualTo("ANSWERED"));

        var student = Recruitment.aStudent();
        var talent = service.claimed(student);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                service.get(Tokens.officer(), "/talents/" + talent).text("degree")).isEqualTo("CONFIRMED"));
        service.post(Tokens.reviewer(), "/talents/" + talent + "/accreditation",
                Map.of("talentClass", "D", "evidence", "示例证书")).expect(200);
        var fair = service.aFairUnderWay(employer, posting);
        var application = service.anAcceptedApplication(fair, student, employer, posting);
        var hire = service.post(agent, "/applications/" + application + "/hire", Map.of()).expect(201).text("hireId");
        assertThat(service.post(agent, "/applications/" + application + "/hire", Map.of()).text("hireId"))
                .isEqualTo(hire);

        var published = Published.one("silian.recruitment.hire.v1", hire, "silian.recruitment.hire-confirmed.v1");
        assertThat(published.path("activityId").asString()).isEqualTo(fair);
        assertThat(service.get(agent, "/hires/" + hire).text("activity")).isEqualTo(fair);
        assertThat(published.path("person").path("degreeVerified").asBoolean()).isTrue();
        assertThat(published.path("person").path("talentClass").asString()).isEqualTo("D");
        assertThat(published.path("person").path("birthDate").asString()).isEqualTo("2000-01-01");
        assertThat(published.toString()).doesNotContain(student.idNumber(), student.phone(), student.name());

        var me = service.get(student.token(), "/me").expect(200).body();
        assertThat(me.path("profile").path("talentClass").asString()).isEqualTo("D");
        assertThat(me.path("profile").path("idNumber").asString()).startsWith("0000****");
        assertThat(me.path("checkIns").size()).isOne();
        assertThat(me.path("intents").size()).isOne();
        assertThat(me.path("applications").get(0).path("state").asString()).isEqualTo("HIRED");
        assertThat(me.path("hires").get(0).path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(service.get(agent, "/job-postings/" + posting).body().path("remaining").asInt()).isZero();

        service.post(agent, "/hires/" + hire + "/withdrawal", Map.of("reasonCode", "not-reported-for-work"))
                .expect(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(service.get(agent, "/job-postings/" + posting).body().path("remaining").asInt()).isOne();
            assertThat(service.get(agent, "/applications/" + application).text("state")).isEqualTo("HIRE_WITHDRAWN");
        });
        Published.one("silian.recruitment.hire.v1", hire, "silian.recruitment.hire-withdrawn.v1");
        service.post(agent, "/applications/" + application + "/hire", Map.of()).refuses(409, "application.over");
    }

    /** A command as it was sent: what a caller who saw no answer sends again. */
    private record Sent(String token, String path, Object body, String key, @Nullable Integer seen, int status) {}

    @Test
    void takesACommandSentAgainForDoneHoweverMuchHappenedSince() {
        var employer = anEmployer();
        var agent = Tokens.employerAgent(employer);
        var sent = new ArrayList<Sent>();
        var posting = send(sent, agent, "/job-postings", Recruitment.aPosting(1), null, 201).text("id");
        send(sent, Tokens.officer(), "/job-postings/" + posting + "/publication", Map.of(), 0, 200);
        var fair = send(sent, Tokens.officer(), "/activities", Recruitment.aFair(), null, 201).text("id");
        send(sent, Tokens.officer(), "/activities/" + fair + "/publication", Map.of(), 0, 200);
        send(sent, agent, "/activities/" + fair + "/participations", Map.of("postings", List.of(posting)), null, 201);
        send(sent, Tokens.officer(), "/activities/" + fair + "/participations/" + employer + "/approval", Map.of(),
                null, 200);
        var student = Recruitment.aStudent();
        var talent = service.claimed(student);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                service.get(Tokens.officer(), "/talents/" + talent).text("degree")).isEqualTo("CONFIRMED"));
        send(sent, Tokens.reviewer(), "/talents/" + talent + "/accreditation",
                Map.of("talentClass", "D", "evidence", "示例证书"), versionOf("/talents/" + talent), 200);
        var intent = service.anIntent(fair, student, posting);
        var application = "/applications/"
                + send(sent, student.token(), "/applications", Map.of("intent", intent), null, 201).text("id");
        send(sent, agent, application + "/offer", Recruitment.anOffer(), 0, 200);
        send(sent, student.token(), application + "/acceptance", Map.of(), 1, 200);
        var hire = send(sent, agent, application + "/hire", Map.of(), null, 201).text("hireId");
        send(sent, agent, "/hires/" + hire + "/withdrawal", Map.of("reasonCode", "not-reported-for-work"), 0, 200);
        send(sent, Tokens.officer(), "/activities/" + fair + "/closing", Map.of(), versionOf("/activities/" + fair),
                200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                service.get(agent, application).text("state")).isEqualTo("HIRE_WITHDRAWN"));
        send(sent, agent, "/job-postings/" + posting + "/closing", Map.of(), null, 200);

        // as if every process had died before its answer was kept, or two days had gone by
        mongo.getCollection("idempotencyRecords").deleteMany(new org.bson.Document());
        assertThat(sent).allSatisfy(command -> service.post(command.token(), command.path(), command.body(),
                command.key(), Recruitment.FAIR_DAY, command.seen()).expect(command.status()));

        assertThat(service.get(agent, "/hires/" + hire).text("state")).isEqualTo("WITHDRAWN");
        service.post(agent, application + "/hire", Map.of()).refuses(409, "application.over");
    }

    private Recruitment.Answer send(List<Sent> sent, String token, String path, Object body, @Nullable Integer seen,
            int status) {
        var command = new Sent(token, path, body, UUID.randomUUID().toString(), seen, status);
        sent.add(command);
        return service.post(token, path, body, command.key(), Recruitment.FAIR_DAY, seen).expect(status);
    }

    private int versionOf(String path) {
        return service.get(Tokens.officer(), path).expect(200).body().path("version").asInt();
    }

    @Test
    void tellsFiguresWithTheirRecords() {
        var day = LocalDate.of(2021, 5, 6);
        var employer = anEmployer();
        var posting = service.aPublishedPosting(employer, 7);
        var fair = service.aFairUnderWay(employer, posting);
        var student = Recruitment.aStudent();
        service.claimed(student);
        service.anIntent(fair, student, posting);

        var before = figure("R16", "2022-05-31", "2022-05-31");
        assertThat(before).isZero();
        assertThat(figure("R14", day.toString(), day.toString())).isZero();
        var fairs = figure("R14", "2022-06-01", "2022-06-01");
        assertThat(fairs).isPositive();
        assertThat(figure("R15", "2022-06-01", "2022-06-01")).isGreaterThanOrEqualTo(7);
        assertThat(figure("R16", "2022-06-01", "2022-06-01")).isPositive();
        for (var id : List.of("R14", "R15", "R16")) {
            int sum = 0;
            String cursor = "";
            do {
                var page = service.get(Tokens.officer(),
                        "/figures/" + id + "/records?from=2022-01-01&to=2022-12-31&limit=1" + cursor).expect(200);
                for (var item : page.body().path("items")) {
                    sum += item.path("amount").asInt();
                }
                cursor = page.body().hasNonNull("next") ? "&cursor=" + page.text("next") : "";
            } while (!cursor.isEmpty());
            assertThat(sum).as(id).isEqualTo(figure(id, "2022-01-01", "2022-12-31"));
        }
    }

    @Test
    void countsActivitiesOnceTheirDoorsOpened() {
        var day = Recruitment.FAIR_DAY.toString();
        var kinds = Map.of("TALK", List.of("R02"), "ON_SITE_FAIR", List.of("R06", "R13"), "SPECIAL_FAIR",
                List.of("R06", "R13"), "LIVE_STREAM", List.of("R07"), "ONLINE_FAIR", List.of("R08"));
        kinds.forEach((kind, ids) -> {
            var before = ids.stream().map(id -> figure(id, day, day)).toList();
            var plan = new HashMap<>(Recruitment.aFair());
            plan.put("kind", kind);
            var activity = service.post(Tokens.officer(), "/activities", plan).expect(201).text("id");
            service.post(Tokens.officer(), "/activities/" + activity + "/publication", Map.of()).expect(200);
            assertThat(ids.stream().map(id -> figure(id, day, day)).toList()).as(kind).isEqualTo(before);
            service.code(activity);
            service.code(activity);
            assertThat(ids.stream().map(id -> figure(id, day, day)).toList()).as(kind)
                    .isEqualTo(before.stream().map(count -> count + 1).toList());
        });
        var closed = service.post(Tokens.officer(), "/activities", Recruitment.aFair()).expect(201).text("id");
        service.post(Tokens.officer(), "/activities/" + closed + "/publication", Map.of()).expect(200);
        var held = figure("R06", day, day);
        service.post(Tokens.officer(), "/activities/" + closed + "/closing", Map.of()).expect(200);
        assertThat(figure("R06", day, day)).isEqualTo(held);
        assertThat(service.post(Tokens.officer(), "/activities", Map.of("kind", "FACULTY_MEETING", "title", "示例对接会",
                "startsAt", "2022-06-01T01:00:00Z", "endsAt", "2022-06-01T08:00:00Z", "place", "示例教室"))
                .expect(400).body().path("faults").findValuesAsString("field"))
                .containsExactlyInAnyOrder("university", "faculty");
    }

    @Test
    void countsEmployersAndFacultiesOnceHoweverOftenTheyCome() {
        var day = Recruitment.FAIR_DAY.toString();
        var employers = figure("R03", day, day);
        var faculties = figure("R11", day, day);
        var attendances = figure("R12", day, day);
        var employer = anEmployer();
        var posting = service.aPublishedPosting(employer, 1);
        var student = Recruitment.aStudent();
        service.claimed(student);
        for (int i = 0; i < 2; i++) {
            service.takePart(aPublic("EXECUTIVES_ON_CAMPUS", "校园行", "计算机学院"), employer, posting);
            var meeting = aPublic("FACULTY_MEETING", "对接会", "示例分院" + employer);
            var code = service.code(meeting);
            service.post(student.token(), "/activities/" + meeting + "/check-ins", Map.of("code", code)).expect(201);
            service.post(student.token(), "/activities/" + meeting + "/check-ins", Map.of("code", code)).expect(201);
        }
        assertThat(figure("R03", day, day)).isEqualTo(employers + 1);
        assertThat(figure("R11", day, day)).isEqualTo(faculties + 1);
        assertThat(figure("R12", day, day)).isEqualTo(attendances + 2);
    }

    private String aPublic(String kind, String title, String faculty) {
        var plan = new HashMap<>(Recruitment.aFair());
        plan.putAll(Map.of("kind", kind, "title", title, "faculty", faculty));
        var id = service.post(Tokens.officer(), "/activities", plan).expect(201).text("id");
        service.post(Tokens.officer(), "/activities/" + id + "/publication", Map.of()).expect(200);
        return id;
    }

    @Test
    void holdsEveryFigureAgainstItsRecords() {
        var employer = anEmployer();
        heard.hear(VISIT_TOPIC, "counted-" + employer, 1, new VisitRecorded("counted-" + employer, employer,
                LocalDate.of(2022, 3, 2), List.of(
                        new VisitRecorded.Demand(1, "示例工程师", 3, "21", new BigDecimal("6000"), new BigDecimal("9000"),
                                null),
                        new VisitRecorded.Demand(2, "示例技工", 4, "41", new BigDecimal("5000"), new BigDecimal("7000"),
                                null))));
        var posting = service.aPublishedPosting(employer, 7);
        service.aFairUnderWay(employer, posting);

        assertThat(figure("R01", "2022-03-02", "2022-03-02")).isEqualTo(7);
        assertThat(figures).extracting(figure -> figure.description().id()).contains("R01", "R02", "R03", "R11", "R12",
                "R06", "R07", "R08",
                "R09", "R10", "R13", "R14", "R15", "R16", "R17", "R18", "R19", "R20");
        figures.forEach(figure -> FigureConsistency.verify(figure, Period.ofYear(2022)));
    }

    @Test
    void hidesWhatBelongsToOthers() {
        var employer = anEmployer();
        var other = anEmployer();
        var draft = service.post(Tokens.employerAgent(employer), "/job-postings", Recruitment.aPosting(1)).expect(201)
                .text("id");
        service.get(Tokens.employerAgent(other), "/job-postings/" + draft).refuses(404, "posting.unknown");
        service.get(Tokens.talent("somebody"), "/job-postings/" + draft).refuses(404, "posting.unknown");
        service.post(Tokens.employerAgent(other), "/job-postings/" + draft + "/closing", Map.of())
                .refuses(404, "posting.unknown");
        service.post(Tokens.employerAgent(employer), "/job-postings/" + draft + "/publication", Map.of()).expect(403);
        service.get(Tokens.officer(), "/job-postings/no-id").refuses(404, "posting.unknown");

        var student = Recruitment.aStudent();
        var talent = service.claimed(student);
        service.get(Tokens.university("10525"), "/talents/" + talent).refuses(404, "talent.unknown");
        assertThat(graduates(Tokens.university("10525"))).doesNotContain(talent);
        assertThat(graduates(Tokens.university(Recruitment.SCHOOL))).contains(talent);
        service.get(student.token(), "/graduates").expect(403);
        var posting = service.aPublishedPosting(employer, 1);
        var application = service.anAcceptedApplication(service.aFairUnderWay(employer, posting), student, employer,
                posting);
        service.get(Tokens.employerAgent(other), "/applications/" + application).refuses(404, "application.unknown");
        service.post(Tokens.employerAgent(other), "/applications/" + application + "/hire", Map.of())
                .refuses(404, "application.unknown");
        var stranger = Recruitment.aStudent();
        service.claimed(stranger);
        service.get(stranger.token(), "/applications/" + application).refuses(404, "application.unknown");
        assertThat(service.get(stranger.token(), "/applications").body().path("items").size()).isZero();
        service.get(Tokens.talent("nobody"), "/me").refuses(404, "profile.unknown");
    }

    /** The ids of all that the caller may see, page by page. */
    private List<String> graduates(String token) {
        var ids = new ArrayList<String>();
        var next = "";
        do {
            var page = service.get(token, "/graduates?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .expect(200).body();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return ids;
    }

    @Test
    void letsOnlyThePersonClaimAProfile() {
        var student = Recruitment.aStudent();
        var other = Recruitment.aStudent();
        service.claimed(student);
        var claim = Map.of("name", student.name(), "idNumber", student.idNumber());

        service.post(student.token(), "/me", claim).expect(200);
        service.post(Tokens.talent("thief", student.phone()), "/me", claim).refuses(409, "profile.claimed");
        service.post(Tokens.talent("thief", other.phone()), "/me", claim).refuses(404, "profile.not-matched");
        service.post(student.token(), "/me", Map.of("name", "别人", "idNumber", student.idNumber()))
                .refuses(404, "profile.not-matched");
        service.post(Tokens.talent("without-phone"), "/me", claim).expect(403);
        assertThat(service.post(Tokens.reviewer(), "/talents/searches", Map.of("idNumber", student.idNumber()))
                .expect(200).body().path("items").get(0).path("phone").asString()).contains("****");
    }

    @Test
    void namesEveryFaultOfBadInput() {
        var employer = anEmployer();
        var agent = Tokens.employerAgent(employer);
        faults(service.post(agent, "/job-postings", Map.of("title", "😀".repeat(70), "minimumEducation", "99",
                "openings", 0, "payFrom", 20000, "payTo", 10000)), "title", "title", "minimumEducation", "payTo",
                "openings");
        faults(service.post(agent, "/job-postings", Recruitment.aPosting(-1)), "openings");
        faults(service.post(agent, "/job-postings", Recruitment.aPosting(1_000_000)), "openings");
        faults(service.post(Tokens.officer(), "/activities",
                Map.of("kind", "SPECIAL_FAIR", "title", "x".repeat(81), "startsAt", "2022-06-01T08:00:00Z", "endsAt",
                        "2022-06-01T01:00:00Z", "place", "示例")),
                "title", "endsAt", "university");
        service.post(Tokens.officer(), "/activities", Map.of("kind", "PARTY")).expect(400);
        var posting = service.aPublishedPosting(employer, 1);
        var fair = service.aFairUnderWay(employer, posting);
        var student = Recruitment.aStudent();
        service.claimed(student);
        var application = service.post(student.token(), "/applications",
                Map.of("intent", service.anIntent(fair, student, posting))).text("id");
        faults(service.post(agent, "/applications/" + application + "/offer",
                Map.of("pay", -5, "startsOn", "2022-05-01", "expiresOn", "2022-05-31", "fullTime", true)), "pay",
                "startsOn", "expiresOn");
        faults(service.post(agent, "/applications/" + application + "/offer",
                Map.of("pay", 5000, "startsOn", "2022-02-31", "expiresOn", "2022-06-30", "fullTime", true)),
                "startsOn");
    }

    @Test
    void tellsWhatIsWrongWithARosterLineByLine() {
        var good = Recruitment.aStudent();
        var bad = Recruitment.aStudent();
        var file = "\uFEFF" + Recruitment.HEADER + good.line()
                + "S-1,😀,123,12345,77,999,,2022-02-31,10525120220500001\n"
                + good.line() + bad.line().replace("109291202205", "105251202205");
        var answer = service.upload(Tokens.university(Recruitment.SCHOOL), file.getBytes(StandardCharsets.UTF_8))
                .expect(201);
        assertThat(answer.body().path("accepted").asInt()).isOne();
        var rejected = answer.body().path("rejected");
        assertThat(rejected.findValuesAsString("row")).contains("3", "4", "5").doesNotContain("2");
        assertThat(rejected.findValuesAsString("code")).contains("name.character", "resident-id.length",
                "mobile-number.format", "education.unknown", "degree.unknown", "text.missing",
                "graduate.date-invalid", "graduate.student-number-repeated",
                "graduate.certificate-of-another-school");
        assertThat(rejected.findValuesAsString("message")).allMatch(message -> message.matches("(?s).*\\p{IsHan}.*"));
        service.get(Tokens.university("10525"), "/graduate-uploads/" + answer.text("id"))
                .refuses(404, "roster-upload.unknown");

        service.upload(Tokens.university(Recruitment.SCHOOL),
                (Recruitment.HEADER + good.line()).getBytes(java.nio.charset.Charset.forName("GBK")))
                .refuses(400, "roster.not-utf-8");
        service.upload(Tokens.university(Recruitment.SCHOOL), "name,phone\n".getBytes(StandardCharsets.UTF_8))
                .expect(400);
    }

    private static void faults(Recruitment.Answer answer, String... fields) {
        answer.expect(400);
        assertThat(answer.body().path("faults").findValuesAsString("field")).as("%s", answer.body())
                .containsExactlyInAnyOrder(fields);
    }

    private int figure(String id, String from, String to) {
        return service.get(Tokens.officer(), "/figures/" + id + "?from=" + from + "&to=" + to).expect(200).body()
                .path("value").asInt();
    }

    private String anEmployer() {
        return heard.anEmployer();
    }
}
