package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.recruitment.Recruitment.FAIR_DAY;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import silian.platform.standards.ResidentId;
import silian.platform.testing.Tokens;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.profiles.CvFixture;

/** From a profile to a class and a card. */
@RecruitmentStory
class TalentStoryTests {

    private static final LocalDate LAST_PUBLIC_DAY = LocalDate.of(2022, 6, 9);
    private static final LocalDate AFTERWARDS = LAST_PUBLIC_DAY.plusDays(1);
    private static final List<Map<String, Object>> TECHNICIAN = List
            .of(Map.of("kind", "SENIOR_TECHNICIAN", "reference", "示例证书 2021 年"));

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
    void leadsFromAnApplicationThroughPublicityToAClassAndACard() {
        var student = aVerifiedStudent();
        post(student.token(), "/talent-cards", Map.of(), FAIR_DAY).expect(422);

        var id = anApplication(student, "E", TECHNICIAN);
        assertThat(theCase(id).body().path("decision").path("outcome").asString()).isEqualTo("facts-missing");
        post(student.token(), "/accreditation-cases", Map.of("talentClass", "F", "evidence", List.of()), FAIR_DAY)
                .refuses(409, "accreditation-case.another-open");
        service.get(aVerifiedStudent().token(), "/accreditation-cases/" + id)
                .refuses(404, "accreditation-case.unknown");
        move(Tokens.employerAgent(Recruitment.aCreditCode()), id, "/objections", Map.of("reason", "未公示"), FAIR_DAY)
                .refuses(409, "accreditation-case.not-examined");

        var examined = examine(id, true).expect(200);
        assertThat(examined.text("state")).isEqualTo("PUBLICISED");
        assertThat(examined.text("publicUntil")).isEqualTo(LAST_PUBLIC_DAY.toString());
        var publicised = service.read("/accreditation-publicity?limit=200").expect(200);
        assertThat(publicised.body().toString()).contains(id).doesNotContain(student.name());
        move(Tokens.employerAgent(Recruitment.aCreditCode()), id, "/objections", Map.of("reason", "证书存疑"),
                LAST_PUBLIC_DAY).expect(201);
        assertThat(theCase(id).body().toString()).contains("证书存疑").doesNotContain("agent-");
        decide(id, "GRANT", AFTERWARDS).refuses(409, "accreditation-case.objected-to");
        move(Tokens.reviewer(), id, "/objections/decision", Map.of("upheld", false, "reason", "发证机关已核实"),
                LAST_PUBLIC_DAY).expect(200);
        decide(id, "GRANT", LAST_PUBLIC_DAY).refuses(409, "accreditation-case.publicity-running");
        decide(id, "GRANT", AFTERWARDS).expect(200);

        assertThat(profileOf(student).text("talentClass")).isEqualTo("E");
        assertThat(profileOf(student).text("accreditedOn")).isEqualTo(AFTERWARDS.toString());
        holdsACard(student);
        move(Tokens.reviewer(), id, "/revocation", Map.of("reason", "证书被撤销"), AFTERWARDS).expect(200);
        assertThat(profileOf(student).body().hasNonNull("talentClass")).isFalse();
        isHeardAndGetsTheClassBack(student, id);
    }

    private void isHeardAndGetsTheClassBack(Student student, String id) {
        move(student.token(), id, "/appeal", Map.of("reason", "证书有效"), AFTERWARDS).expect(200);
        assertThat(profileOf(student).body().hasNonNull("talentClass")).isFalse();
        var hearing = Map.<String, Object>of("upheld", true, "reason", "发证机关更正");
        move(Tokens.reviewer(), id, "/appeal/decision", hearing, AFTERWARDS)
                .refuses(409, "accreditation-case.own-work");
        move(Tokens.withRole("reviewer-2", "REVIEWER", Tokens.AREA), id, "/appeal/decision", hearing, AFTERWARDS)
                .expect(200);
        assertThat(profileOf(student).text("talentClass")).isEqualTo("E");
    }

    private void holdsACard(Student student) {
        var key = UUID.randomUUID().toString();
        var card = service.post(student.token(), "/talent-cards", Map.of(), key, AFTERWARDS).expect(201);
        assertThat(service.post(student.token(), "/talent-cards", Map.of(), key, AFTERWARDS).text("id"))
                .isEqualTo(card.text("id"));
        assertThat(card.text("tier")).isEqualTo("ELITE");
        assertThat(card.text("validUntil")).isEqualTo("2025-06-09");
        post(student.token(), "/talent-cards", Map.of(), AFTERWARDS).refuses(409, "talent-card.held");
        var path = "/talent-cards/" + card.text("id");
        post(student.token(), path + "/renewal", Map.of(), AFTERWARDS).refuses(409, "talent-card.renewal-too-early");
        post(aVerifiedStudent().token(), path + "/renewal", Map.of(), AFTERWARDS).refuses(404, "talent-card.unknown");
        var number = card.text("number");
        assertThat(checked(number).text("standing")).isEqualTo("EXPIRED");
        post(student.token(), path + "/renewal", Map.of(), LocalDate.of(2025, 6, 1)).expect(200);
        assertThat(checked(number).text("validUntil")).isEqualTo("2028-05-31");
        assertThat(checked(number).body().propertyNames()).containsExactlyInAnyOrder("number", "tier", "validFrom",
                "validUntil", "standing");
        post(Tokens.officer(), path + "/suspension", Map.of("reason", "离开本市"), AFTERWARDS).expect(200);
        assertThat(checked(number).text("standing")).isEqualTo("SUSPENDED");
        post(Tokens.officer(), path + "/resumption", Map.of("reason", "已返回"), AFTERWARDS).expect(200);
        assertThat(checked(number).text("standing")).isEqualTo("VALID");
        assertThat(service.get(student.token(), "/talent-cards").body().path("items").size()).isEqualTo(1);
        service.get(student.token(), "/talent-card-checks/WD2022NONE").refuses(404, "talent-card.unknown");
        var benefits = service.read("/talent-card-benefits").expect(200).body();
        assertThat(benefits.path("mark").asString()).isEqualTo("PD");
        assertThat(benefits.path("tiers").size()).isEqualTo(3);
    }

    @Test
    void letsTheClassFollowThoughTheProcessDiedInBetween() {
        var student = aVerifiedStudent();
        var id = anApplication(student, "E", TECHNICIAN);
        examine(id, true).expect(200);
        var talents = databases.getMongoDatabase().getCollection("talents");
        var itself = Filters.eq("_id", theCase(id).text("talent"));
        var before = talents.find(itself).first();
        decide(id, "GRANT", AFTERWARDS).expect(200);

        // as if only the case had been written
        talents.replaceOne(itself, before);
        databases.getMongoDatabase().getCollection("accreditationCases").updateOne(Filters.eq("_id", id),
                Updates.set("unsettledSince", Instant.EPOCH));

        await().untilAsserted(() -> assertThat(profileOf(student).text("talentClass")).isEqualTo("E"));
        assertThat(profileOf(student).text("accreditedOn")).isEqualTo(AFTERWARDS.toString());
    }

    @Test
    void leavesARejectionToAPersonAndHearsOneAppeal() {
        var student = aVerifiedStudent();
        var id = anApplication(student, "C", List.of());
        move(Tokens.officer(), id, "/return", Map.of("reason", "缺入选文件"), FAIR_DAY).expect(200);
        assertThat(service.get(student.token(), "/accreditation-cases/" + id).text("reason")).isEqualTo("缺入选文件");
        move(student.token(), id, "/evidence", Map.of("evidence",
                List.of(Map.of("kind", "PROVINCIAL_TALENT_PROGRAMME", "reference", "示例入选文件"))), FAIR_DAY).expect(200);
        move(Tokens.officer(), id, "/examination",
                Map.of("findings", List.of(Map.of("kind", "PROVINCIAL_TALENT_PROGRAMME", "confirmed", false))),
                FAIR_DAY).expect(200);
        assertThat(theCase(id).text("state")).isEqualTo("UNMET");

        decide(id, "REJECT", FAIR_DAY).expect(200);
        assertThat(theCase(id).text("appealUntil")).isEqualTo("2022-07-01");
        move(student.token(), id, "/appeal", Map.of("reason", "已补文件"), LocalDate.of(2022, 7, 2))
                .refuses(409, "accreditation-case.appeal-too-late");
        move(student.token(), id, "/appeal", Map.of("reason", "已补文件"), LocalDate.of(2022, 7, 1)).expect(200);
        move(Tokens.reviewer(), id, "/appeal/decision", Map.of("upheld", true, "reason", "有理"), FAIR_DAY)
                .refuses(409, "accreditation-case.own-work");
        move(Tokens.withRole("reviewer-2", "REVIEWER", Tokens.AREA), id, "/appeal/decision",
                Map.of("upheld", true, "reason", "有理"), FAIR_DAY).expect(200);
        assertThat(theCase(id).text("state")).isEqualTo("SUBMITTED");
        move(student.token(), id, "/withdrawal", Map.of(), FAIR_DAY).expect(200);
        anApplication(student, "E", TECHNICIAN);
    }

    @Test
    void opensOneCaseHoweverManyAskAtOnce() throws Exception {
        var student = aVerifiedStudent();
        var together = new CyclicBarrier(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(IntStream.range(0, 8).<Callable<Answer>>mapToObj(i -> () -> {
                together.await();
                return post(student.token(), "/accreditation-cases",
                        Map.of("talentClass", "F", "evidence", List.of()), FAIR_DAY);
            }).toList())) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
        }
        assertThat(service.get(student.token(), "/accreditation-cases").body().path("items").size()).isEqualTo(1);
    }

    @Test
    void namesEverythingWrongWithAnApplication() {
        var answer = post(aVerifiedStudent().token(), "/accreditation-cases", Map.of("talentClass", "E", "evidence",
                List.of(Map.of("kind", "SENIOR_TECHNICIAN", "reference", "😀"),
                        Map.of("kind", "SENIOR_TECHNICIAN", "reference", "11010519491231002X"))),
                FAIR_DAY).expect(400);

        assertThat(answer.body().path("faults").findValuesAsString("code")).containsExactlyInAnyOrder("text.character",
                "accreditation-case.evidence-repeated", "text.personal-number");
        post(Tokens.talent("nobody-on-a-roster"), "/accreditation-cases",
                Map.of("talentClass", "E", "evidence", List.of()), FAIR_DAY).refuses(404, "profile.unknown");
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
        var student = aVerifiedStudent();
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
        try (var chunks = databases.getMongoDatabase().getCollection("cvs.chunks").find().iterator()) {
            assertThat(chunks).toIterable().isNotEmpty().allSatisfy(chunk -> assertThat(
                    new String(chunk.get("data", Binary.class).getData(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("%PDF-", "%%EOF"));
        }

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

    private Student aVerifiedStudent() {
        var student = Recruitment.aStudent();
        service.claimed(student);
        await().until(() -> profileOf(student).text("degree"), "CONFIRMED"::equals);
        return student;
    }

    private Answer profileOf(Student student) {
        var me = service.get(student.token(), "/me").expect(200);
        return new Answer(200, me.body().path("profile"));
    }

    private String anApplication(Student student, String talentClass, List<Map<String, Object>> evidence) {
        return post(student.token(), "/accreditation-cases",
                Map.of("talentClass", talentClass, "evidence", evidence), FAIR_DAY).expect(201).text("id");
    }

    private Answer theCase(String id) {
        return service.get(Tokens.officer(), "/accreditation-cases/" + id).expect(200);
    }

    private Answer examine(String id, boolean confirmed) {
        return move(Tokens.officer(), id, "/examination",
                Map.of("findings", List.of(Map.of("kind", "SENIOR_TECHNICIAN", "confirmed", confirmed))), FAIR_DAY);
    }

    private Answer decide(String id, String ruling, LocalDate on) {
        return move(Tokens.reviewer(), id, "/decision", Map.of("ruling", ruling, "reason", "示例理由"), on);
    }

    private Answer checked(String number) {
        return service.get(Tokens.employerAgent(Recruitment.aCreditCode()), "/talent-card-checks/" + number)
                .expect(200);
    }

    private Answer move(String token, String id, String move, Object body, LocalDate on) {
        return post(token, "/accreditation-cases/" + id + move, body, on);
    }

    private Answer post(String token, String path, Object body, LocalDate on) {
        return service.post(token, path, body, UUID.randomUUID().toString(), on);
    }
}
