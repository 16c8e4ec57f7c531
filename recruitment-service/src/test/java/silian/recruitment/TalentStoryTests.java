package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.recruitment.AtOnce.atOnce;
import static silian.recruitment.Recruitment.FAIR_DAY;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import silian.platform.standards.ResidentId;
import silian.platform.testing.Tokens;
import silian.platform.testing.questions.Aside;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.profiles.CvFixture;
import tools.jackson.databind.JsonNode;

/** What a talent is and tells, and who may see it. */
@RecruitmentStory
class TalentStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private MongoDatabaseFactory databases;

    private final HttpClient http = HttpClient.newHttpClient();
    private String root;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        root = "http://127.0.0.1:" + port + "/api/recruitment/v1";
    }

    @Test
    void doesNotTakeADoctorOfNineteenNorOtherNonsense() {
        var doctor = ResidentId.complete("00000020030101001").value();
        var answer = service.post(Tokens.university(Recruitment.SCHOOL), "/graduate-uploads", Recruitment.HEADER
                + "N1,示例甲," + doctor + ",13900000001,11,210,机械工程,2022-06-30,\n"
                + "N2,😀," + ResidentId.complete("00000020000101001").value()
                + ",13900000002,21,410,机械工程,2022-02-31,\n").expect(201);

        assertThat(answer.body().path("accepted").asInt()).isZero();
        assertThat(answer.body().path("rejected").findValuesAsString("field")).containsExactly("education_code", "name",
                "graduation_date");
        assertThat(answer.body().path("rejected").findValuesAsString("code")).containsExactly(
                "graduate.age-implausible", "name.character", "graduate.date-invalid");
        assertThat(answer.body().path("rejected").toString()).contains("19").doesNotContain(doctor);
    }

    @Test
    void doesNotTakeADegreeAboveTheStudiesNorTheCertificateOfOthers() {
        var lines = List.of(
                "D1,示例甲," + ResidentId.complete("00000020030101101").value()
                        + ",13900000011,21,210,机械工程,2022-06-30,",
                "D2,示例乙," + ResidentId.complete("00000019900101102").value()
                        + ",13900000012,11,210,机械工程,2022-06-30,109291202205990123",
                "D3,示例丙," + ResidentId.complete("00000019900101103").value()
                        + ",13900000013,11,210,机械工程,2022-06-30,109291202201990124",
                "D4,示例丁," + ResidentId.complete("00000019900101104").value()
                        + ",13900000014,11,210,机械工程,2022-06-30,109291202201990124");
        var rejected = service.post(Tokens.university(Recruitment.SCHOOL), "/graduate-uploads",
                Recruitment.HEADER + String.join("\n", lines) + "\n").expect(201).body().path("rejected");

        assertThat(rejected.findValuesAsString("field")).containsExactly("degree_code", "degree_code",
                "certificate_number", "certificate_number");
        assertThat(rejected.findValuesAsString("code")).containsExactly("graduate.age-implausible",
                "graduate.degree-implausible", "graduate.certificate-mismatch", "graduate.certificate-repeated");
        assertThat(rejected.findValuesAsString("message")).noneMatch(message -> message.contains("{"))
                .anyMatch(message -> message.contains("培养层次与学历不一致"));
    }

    @Test
    void tellsAboutOneselfAndShowsTheCvToWhomOneAppliedTo() throws Exception {
        var student = service.aVerifiedStudent();
        var wishes = Map.of("skills", List.of("数控编程"), "areas", List.of("420302"), "payFrom", 6000, "payTo", 9000,
                "chains", List.of("汽车"), "household", "420303");
        assertThat(post(student.token(), "/me/profile", wishes, FAIR_DAY).expect(200).body().path("skills").toString())
                .contains("数控编程");
        var wrong = post(student.token(), "/me/profile", Map.of("skills", List.of("😀"), "areas", List.of("42x"),
                "payFrom", 9000, "payTo", 6000, "chains", List.of(), "household", "420309"), FAIR_DAY).expect(400);
        assertThat(wrong.body().path("faults").findValuesAsString("field")).containsExactlyInAnyOrder("skills[0]",
                "areas[0]", "household", "payTo");
        assertThat(service.get(student.token(), "/me/profile").text("household")).isEqualTo("420303");

        assertThat(sendCv(student, "not a cv".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
        assertThat(sendCv(student, CvFixture.aPdf(10 * 1024 * 1024 + 1)).statusCode()).isEqualTo(413);
        assertThat(cv(student.token(), "/me/cv").statusCode()).isEqualTo(404);
        assertThat(sendCv(student, CvFixture.aDocx()).statusCode()).isEqualTo(201);
        var pdf = CvFixture.aPdf(300_000);
        assertThat(sendCv(student, pdf).statusCode()).isEqualTo(201);
        var own = cv(student.token(), "/me/cv");
        assertThat(own.body()).isEqualTo(pdf);
        assertThat(own.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(own.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"resume.pdf\"");
        var chunks = Aside.ask(() -> databases.getMongoDatabase().getCollection("cvs.chunks").find()
                .into(new ArrayList<>()));
        assertThat(chunks).isNotEmpty().allSatisfy(chunk -> assertThat(
                new String(chunk.get("data", Binary.class).getData(), StandardCharsets.ISO_8859_1))
                .doesNotContain("%PDF-", "%%EOF"));

        var employer = heard.anEmployer();
        var posting = service.aPublishedPosting(employer, 1);
        var fair = service.aFairUnderWay(employer, posting);
        var application = "/applications/" + service.anAcceptedApplication(fair, student, employer, posting) + "/cv";
        var cvs = "/activities/" + fair + "/cvs";
        service.agreed(student, "EMPLOYERS");
        var handed = cvs + "/" + post(student.token(), cvs, Map.of("enterprise", employer), FAIR_DAY).expect(201)
                .text("id") + "/file";
        assertThat(cv(Tokens.employerAgent(employer), handed).body()).isEqualTo(pdf);
        assertThat(cv(Tokens.employerAgent(heard.anEmployer()), handed).statusCode()).isEqualTo(404);
        assertThat(cv(Tokens.employerAgent(employer), handed.replace(fair, "0".repeat(32))).statusCode())
                .isEqualTo(404);
        assertThat(cv(student.token(), handed).statusCode()).isEqualTo(403);
        assertThat(cv(Tokens.employerAgent(employer), application).body()).isEqualTo(pdf);
        assertThat(cv(Tokens.employerAgent(Recruitment.aCreditCode()), application).statusCode()).isEqualTo(404);
        assertThat(cv(Tokens.officer(), application).statusCode()).isEqualTo(403);
        takesACopyAndErases(student);
        assertThat(cv(Tokens.employerAgent(employer), application).statusCode()).isEqualTo(404);
        assertThat(cv(Tokens.employerAgent(employer), handed).statusCode()).isEqualTo(404);
    }

    private void takesACopyAndErases(Student student) {
        var search = service.post(student.token(), "/me/saved-searches", Map.of("chain", "汽车零部件")).expect(201)
                .text("id");
        var copy = service.get(student.token(), "/me/export").expect(200);
        assertThat(copy.text("idNumber")).isEqualTo(student.idNumber());
        assertThat(copy.text("phone")).isEqualTo(student.phone());
        assertThat(copy.body().path("told").toString()).contains("数控编程");
        assertThat(copy.body().path("savedSearches").findValuesAsString("id")).containsExactly(search);
        assertThat(copy.body().path("outcomeConsent").path("consent").asString()).isEqualTo("NOT_GIVEN");
        var erased = post(student.token(), "/me/erasure", Map.of(), FAIR_DAY).expect(200);
        assertThat(erased.body().path("kept").findValuesAsString("what")).containsExactly("applications", "check-ins",
                "intents", "consents", "roster");
        assertThat(erased.body().path("kept").toString()).contains("kept for 2 years", "服务台账");
        assertThat(service.get(student.token(), "/me/profile").body().path("skills").size()).isZero();
        assertThat(service.get(student.token(), "/me/export").body().path("savedSearches").size()).isZero();
    }

    @Test
    void copiesAndErasesWhatActivitiesAndSearchesHold() {
        var employer = heard.anEmployer();
        var agent = Tokens.employerAgent(employer);
        var posting = service.aPublishedPosting(employer, 1);
        var fair = service.aFairUnderWay(employer, posting);
        var student = Recruitment.aStudent();
        var talent = service.claimed(student);
        var search = service.post(student.token(), "/me/saved-searches", Map.of("words", "示例稀有岗位")).expect(201)
                .text("id");
        var sought = new HashMap<>(Recruitment.aPosting(1));
        sought.put("title", "示例稀有岗位");
        var found = service.post(agent, "/job-postings", sought).expect(201).text("id");
        service.post(Tokens.officer(), "/job-postings/" + found + "/publication", Map.of()).expect(200);
        service.post(student.token(), "/activities/" + fair + "/check-ins", Map.of("code", service.code(fair)))
                .expect(201);
        service.agreed(student, "EMPLOYERS");
        service.agreed(student, "MIXERS");
        service.post(student.token(), "/activities/" + fair + "/cvs", Map.of("enterprise", employer)).expect(201);
        var mixer = aMixerUnderWay();
        service.post(student.token(), "/activities/" + mixer + "/check-ins", Map.of("code", service.code(mixer)))
                .expect(201);
        var badge = service.post(student.token(), "/activities/" + mixer + "/badge", Map.of()).body().path("badge")
                .asInt();
        var planned = service.post(Tokens.officer(), "/activities", Recruitment.aFair()).expect(201).text("id");
        service.post(Tokens.officer(), "/activities/" + planned + "/publication", Map.of()).expect(200);
        service.post(student.token(), "/activities/" + planned + "/registrations", Map.of()).expect(201);

        await().untilAsserted(() -> assertThat(copy(student).path("searchAlerts").toString()).contains(search, found));
        assertThat(copy(student).path("mixerBadges")).singleElement().satisfies(one -> {
            assertThat(one.path("activity").asString()).isEqualTo(mixer);
            assertThat(one.path("badge").asInt()).isEqualTo(badge);
        });
        assertThat(received(agent, fair)).isOne();
        var counted = counts(fair).path("cvs").asInt();

        var erased = post(student.token(), "/me/erasure", Map.of(), FAIR_DAY).expect(200).body();
        assertThat(erased.path("erased").toString()).contains("search-alerts", "mixer-badges", "handed-over-cvs",
                "future-registrations");
        assertThat(erased.path("kept").findValuesAsString("what")).containsExactly("check-ins", "consents", "roster");
        assertThat(received(agent, fair)).isZero();
        assertThat(counts(fair).path("cvs").asInt()).isEqualTo(counted);
        assertThat(counts(planned).path("registered").asInt()).isZero();
        service.get(student.token(), "/activities/" + mixer + "/badge").refuses(404, "badge.unknown");
        var left = copy(student);
        for (var part : List.of("savedSearches", "searchAlerts", "mixerBadges")) {
            assertThat(left.path(part).size()).as(part).isZero();
        }
        for (var part : List.of("registrations", "cvs")) {
            assertThat(left.path("records").path(part).size()).as(part).isZero();
        }
        for (var collection : List.of("searchAlerts", "receivedCvs", "mixers", "registrations")) {
            assertThat(Aside.ask(() -> databases.getMongoDatabase().getCollection(collection).find()
                    .map(Document::toJson).into(new ArrayList<>()))).as(collection)
                    .noneMatch(document -> document.contains(talent) || document.contains(student.subject() + "\""));
        }

        assertThat(left.path("consents").findValuesAsString("consent")).containsOnly("WITHDRAWN");
        service.agreed(student, "EMPLOYERS");
        service.post(student.token(), "/activities/" + fair + "/cvs", Map.of("enterprise", employer)).expect(201);
        assertThat(received(agent, fair)).as("handed over again").isOne();
    }

    @Test
    void copiesOutcomesAndObjections() {
        var student = service.aVerifiedStudent();
        var employer = heard.anEmployer();
        var posting = service.aPublishedPosting(employer, 1);
        var application = service.anAcceptedApplication(service.aFairUnderWay(employer, posting), student, employer,
                posting);
        var hire = service.post(Tokens.employerAgent(employer), "/applications/" + application + "/hire", Map.of())
                .expect(201).text("hireId");

        await().untilAsserted(() -> assertThat(copy(student).path("outcomes")).singleElement().satisfies(outcome -> {
            assertThat(outcome.path("kind").asString()).isEqualTo("HIRED");
            assertThat(outcome.path("record").asString()).isEqualTo(hire);
        }));
        assertThat(copy(student).path("objections").isArray()).isTrue();
        assertThat(post(student.token(), "/me/erasure", Map.of(), FAIR_DAY).expect(200).body().path("kept")
                .findValuesAsString("what")).containsExactly("hires", "applications", "check-ins", "intents",
                        "outcomes", "roster");
    }

    private String aMixerUnderWay() {
        var mixer = service.post(Tokens.officer(), "/activities", Map.of("kind", "TALENT_MIXER", "title", "示例青年人才联谊",
                "startsAt", "2022-06-01T01:00:00Z", "endsAt", "2022-06-01T08:00:00Z", "place", "示例广场")).expect(201)
                .text("id");
        service.post(Tokens.officer(), "/activities/" + mixer + "/publication", Map.of()).expect(200);
        return mixer;
    }

    private JsonNode copy(Student student) {
        return service.get(student.token(), "/me/export").expect(200).body();
    }

    private JsonNode counts(String activity) {
        return service.get(Tokens.officer(), "/activities/" + activity + "/counts").expect(200).body();
    }

    private int received(String agent, String fair) {
        return service.get(agent, "/activities/" + fair + "/cvs").expect(200).body().path("items").size();
    }

    @Test
    void mergesTwoEntriesOfOnePersonAndKeepsBoth() {
        var student = Recruitment.aStudent();
        var mistaken = new Student(student.number() + "B", student.name(), Recruitment.aStudent().idNumber(),
                student.phone(), student.subject(), student.certificate().substring(0, 17) + "0");
        var alike = service.claimed(student);
        service.post(Tokens.university(Recruitment.SCHOOL), "/graduate-uploads",
                Recruitment.HEADER + mistaken.line()).expect(201);
        var found = service.get(Tokens.officer(), "/talents/" + alike + "/possible-duplicates").expect(200);
        assertThat(found.body().path("items").size()).isEqualTo(1);
        var duplicate = found.body().path("items").path(0).path("id").asString();
        assertThat(found.body().toString()).doesNotContain(student.name(), mistaken.idNumber());

        merge(alike, duplicate).refuses(409, "talent.claimed");
        merge(duplicate, service.claimed(Recruitment.aStudent())).refuses(409, "talent.not-alike");
        merge(duplicate, "0".repeat(32)).refuses(404, "talent.unknown");
        merge(duplicate, alike).expect(200);
        assertThat(service.get(Tokens.officer(), "/talents/" + duplicate).text("mergedInto")).isEqualTo(alike);
        assertThat(service.get(Tokens.officer(), "/talents/" + alike + "/possible-duplicates").body().path("items")
                .size()).isZero();
        merge(duplicate, alike).refuses(409, "talent.merged");
        service.post(Tokens.talent("another-" + student.subject(), student.phone()), "/me",
                Map.of("name", mistaken.name(), "idNumber", mistaken.idNumber())).refuses(409, "profile.claimed");
    }

    @Test
    void endsOneOfTwoEntriesThatAreMergedIntoEachOtherAtOnce() throws Exception {
        for (int pair = 0; pair < 8; pair++) {
            var person = Recruitment.aStudent();
            var again = Recruitment.aStudent();
            var twice = List.of(person, new Student(again.number(), person.name(), again.idNumber(), person.phone(),
                    again.subject(), again.certificate()));
            service.enrolled(twice);
            var ids = twice.stream().map(this::idOf).toList();

            var answers = atOnce(2, i -> () -> merge(ids.get(i), ids.get(1 - i)));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            var survivor = twice.get(answers.getFirst().status() == 200 ? 1 : 0);
            service.post(survivor.token(), "/me", Map.of("name", survivor.name(), "idNumber", survivor.idNumber()))
                    .expect(200);
        }
    }

    private String idOf(Student student) {
        return service.post(Tokens.officer(), "/talents/searches", Map.of("idNumber", student.idNumber())).expect(200)
                .body().path("items").path(0).path("id").asString();
    }

    private Answer merge(String entry, String survivor) {
        return post(Tokens.reviewer(), "/talents/" + entry + "/merger",
                Map.of("survivor", survivor, "reason", "公安机关已核实"), FAIR_DAY);
    }

    private HttpResponse<byte[]> sendCv(Student student, byte[] file) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(root + "/me/cv"))
                .header("Authorization", "Bearer " + student.token())
                .header("Idempotency-Key", UUID.randomUUID().toString()).header("Content-Type", "application/pdf")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> cv(String token, String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private Answer post(String token, String path, Object body, LocalDate on) {
        return service.post(token, path, body, UUID.randomUUID().toString(), on);
    }
}
