package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Recruitment.FAIR_DAY;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        var application = "/applications/" + service.anAcceptedApplication(service.aFairUnderWay(employer, posting),
                student, employer, posting) + "/cv";
        assertThat(cv(Tokens.employerAgent(employer), application).body()).isEqualTo(pdf);
        assertThat(cv(Tokens.employerAgent(Recruitment.aCreditCode()), application).statusCode()).isEqualTo(404);
        assertThat(cv(Tokens.officer(), application).statusCode()).isEqualTo(403);
        takesACopyAndErases(student);
        assertThat(cv(Tokens.employerAgent(employer), application).statusCode()).isEqualTo(404);
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
        assertThat(erased.body().path("kept").findValuesAsString("what")).containsExactly("applications", "roster");
        assertThat(erased.body().path("kept").toString()).contains("kept for 2 years", "服务台账");
        assertThat(service.get(student.token(), "/me/profile").body().path("skills").size()).isZero();
        assertThat(service.get(student.token(), "/me/export").body().path("savedSearches").size()).isZero();
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
                Map.of("name", mistaken.name(), "idNumber", mistaken.idNumber())).refuses(409, "talent.merged");
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
