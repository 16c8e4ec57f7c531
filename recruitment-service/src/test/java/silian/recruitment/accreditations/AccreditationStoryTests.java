package silian.recruitment.accreditations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.recruitment.Recruitment.FAIR_DAY;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import silian.platform.testing.Tokens;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.RecruitmentStory;
import tools.jackson.databind.JsonNode;

/** From an application to a class and a card. */
@RecruitmentStory
class AccreditationStoryTests {

    private static final LocalDate LAST_PUBLIC_DAY = LocalDate.of(2022, 6, 9);
    private static final LocalDate AFTERWARDS = LAST_PUBLIC_DAY.plusDays(1);
    private static final List<Map<String, Object>> TECHNICIAN = List
            .of(Map.of("kind", "SENIOR_TECHNICIAN", "reference", "示例证书 2021 年"));

    @Autowired
    private Recruitment service;
    @Autowired
    private MongoDatabaseFactory databases;

    @Test
    void leadsFromAnApplicationThroughPublicityToAClassAndACard() {
        var student = service.aVerifiedStudent();
        post(student.token(), "/talent-cards", Map.of(), FAIR_DAY).expect(422);

        var id = anApplication(student, "E", TECHNICIAN);
        assertThat(theCase(id).body().path("decision").path("outcome").asString()).isEqualTo("facts-missing");
        post(student.token(), "/accreditation-cases", Map.of("talentClass", "F", "evidence", List.of()), FAIR_DAY)
                .refuses(409, "accreditation-case.another-open");
        service.get(service.aVerifiedStudent().token(), "/accreditation-cases/" + id)
                .refuses(404, "accreditation-case.unknown");
        move(Tokens.employerAgent(Recruitment.aCreditCode()), id, "/objections", Map.of("reason", "未公示"), FAIR_DAY)
                .refuses(409, "accreditation-case.not-examined");

        var examined = examine(id, true).expect(200);
        assertThat(examined.text("state")).isEqualTo("PUBLICISED");
        assertThat(examined.text("publicUntil")).isEqualTo(LAST_PUBLIC_DAY.toString());
        var publicised = service.read("/accreditation-publicity?limit=200").expect(200);
        assertThat(shown(publicised, id).hasNonNull("name")).as("its last day is over for years").isFalse();
        var objecting = Recruitment.aStudent();
        service.claimed(objecting);
        move(objecting.token(), id, "/objections", Map.of("reason", "证书存疑"), LAST_PUBLIC_DAY).expect(201);
        assertThat(theCase(id).body().toString()).contains("证书存疑").doesNotContain(objecting.subject());
        assertThat(service.get(objecting.token(), "/me/export").expect(200).body().path("objections"))
                .singleElement().satisfies(told -> {
                    assertThat(told.path("about").asString()).isEqualTo(id);
                    assertThat(told.path("reason").asString()).isEqualTo("证书存疑");
                });
        var objector = "officer-and-reviewer";
        var mine = Tokens.withRole(objector, "OFFICER", Tokens.AREA);
        move(mine, id, "/objections", Map.of("reason", "另有疑问"), LAST_PUBLIC_DAY).expect(201);
        move(mine, id, "/objections", Map.of("reason", "再次提出"), LAST_PUBLIC_DAY)
                .refuses(409, "accreditation-case.objected-already");
        move(Tokens.withRole(objector, "REVIEWER", Tokens.AREA), id, "/objections/decision",
                Map.of("upheld", true, "reason", "属实"), LAST_PUBLIC_DAY)
                .refuses(409, "accreditation-case.own-objection");
        decide(id, "GRANT", AFTERWARDS).refuses(409, "accreditation-case.objected-to");
        move(Tokens.reviewer(), id, "/objections/decision", Map.of("upheld", false, "reason", "发证机关已核实"),
                LAST_PUBLIC_DAY).expect(200);
        decide(id, "GRANT", LAST_PUBLIC_DAY).refuses(409, "accreditation-case.publicity-running");
        decide(id, "GRANT", AFTERWARDS).expect(200);

        assertThat(service.profileOf(student).text("talentClass")).isEqualTo("E");
        assertThat(service.profileOf(student).text("accreditedOn")).isEqualTo(AFTERWARDS.toString());
        holdsACard(student);
        move(Tokens.reviewer(), id, "/revocation", Map.of("reason", "证书被撤销"), AFTERWARDS).expect(200);
        assertThat(service.profileOf(student).body().hasNonNull("talentClass")).isFalse();
        var card = cardOf(student);
        assertThat(card.path("standing").asString()).isEqualTo("SUSPENDED");
        assertThat(card.path("reason").asString()).contains("人才认定已撤销");
        assertThat(checked(card.path("number").asString()).text("standing")).isEqualTo("SUSPENDED");
        var path = "/talent-cards/" + card.path("id").asString();
        post(Tokens.officer(), path + "/resumption", Map.of("reason", "本人要求"), AFTERWARDS).refuses(409,
                "talent-card.class-lost");
        post(student.token(), path + "/renewal", Map.of(), AFTERWARDS).expect(422);
        isHeardAndGetsTheClassBack(student, id);
        assertThat(cardOf(student).path("standing").asString()).isEqualTo("VALID");
    }

    private void isHeardAndGetsTheClassBack(Student student, String id) {
        move(student.token(), id, "/appeal", Map.of("reason", "证书有效"), AFTERWARDS).expect(200);
        assertThat(service.profileOf(student).body().hasNonNull("talentClass")).isFalse();
        var hearing = Map.<String, Object>of("upheld", true, "reason", "发证机关更正");
        move(Tokens.reviewer(), id, "/appeal/decision", hearing, AFTERWARDS)
                .refuses(409, "accreditation-case.own-work");
        move(Tokens.withRole("reviewer-2", "REVIEWER", Tokens.AREA), id, "/appeal/decision", hearing, AFTERWARDS)
                .expect(200);
        assertThat(service.profileOf(student).text("talentClass")).isEqualTo("E");
    }

    private JsonNode cardOf(Student student) {
        return service.get(student.token(), "/talent-cards").expect(200).body().path("items").path(0);
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
        post(service.aVerifiedStudent().token(), path + "/renewal", Map.of(), AFTERWARDS).refuses(404,
                "talent-card.unknown");
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
    void suspendsACardThatAnotherClassDoesNotBearUntilItIsRenewed() {
        var student = service.aVerifiedStudent();
        var id = anApplication(student, "E", TECHNICIAN);
        examine(id, true).expect(200);
        post(Tokens.reviewer(), "/talents/" + theCase(id).text("talent") + "/accreditation",
                Map.of("talentClass", "B", "evidence", "入选文件"), FAIR_DAY).expect(200);
        var card = post(student.token(), "/talent-cards", Map.of(), FAIR_DAY).expect(201);
        assertThat(card.text("tier")).isEqualTo("GOLD");

        decide(id, "GRANT", AFTERWARDS).expect(200);
        assertThat(cardOf(student).path("standing").asString()).isEqualTo("SUSPENDED");
        assertThat(cardOf(student).path("reason").asString()).contains("变更");
        post(student.token(), "/talent-cards/" + card.text("id") + "/renewal", Map.of(), AFTERWARDS).expect(200);
        assertThat(cardOf(student).path("tier").asString()).isEqualTo("ELITE");
    }

    @Test
    void letsTheClassFollowThoughTheProcessDiedInBetween() {
        var student = service.aVerifiedStudent();
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

        await().untilAsserted(() -> assertThat(service.profileOf(student).text("talentClass")).isEqualTo("E"));
        assertThat(service.profileOf(student).text("accreditedOn")).isEqualTo(AFTERWARDS.toString());
    }

    @Test
    void leavesARejectionToAPersonAndHearsOneAppeal() {
        var student = service.aVerifiedStudent();
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
        var student = service.aVerifiedStudent();
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
        var answer = post(
                service.aVerifiedStudent().token(), "/accreditation-cases", Map.of("talentClass", "E", "evidence",
                        List.of(Map.of("kind", "SENIOR_TECHNICIAN", "reference", "😀"),
                                Map.of("kind", "SENIOR_TECHNICIAN", "reference", "11010519491231002X"))),
                FAIR_DAY).expect(400);

        assertThat(answer.body().path("faults").findValuesAsString("code")).containsExactlyInAnyOrder("text.character",
                "accreditation-case.evidence-repeated", "text.personal-number");
        post(Tokens.talent("nobody-on-a-roster"), "/accreditation-cases",
                Map.of("talentClass", "E", "evidence", List.of()), FAIR_DAY).refuses(404, "profile.unknown");
    }

    private String anApplication(Student student, String talentClass, List<Map<String, Object>> evidence) {
        return post(student.token(), "/accreditation-cases",
                Map.of("talentClass", talentClass, "evidence", evidence), FAIR_DAY).expect(201).text("id");
    }

    @Test
    void namesWhoIsInPublicityMaskedToTheLastDay() {
        var today = LocalDate.now(ZoneOffset.ofHours(8));
        var student = service.aVerifiedStudent();
        var id = post(student.token(), "/accreditation-cases", Map.of("talentClass", "E", "evidence", TECHNICIAN),
                today)
                .expect(201).text("id");
        move(Tokens.officer(), id, "/examination",
                Map.of("findings", List.of(Map.of("kind", "SENIOR_TECHNICIAN", "confirmed", true))), today).expect(200);

        var publicised = service.read("/accreditation-publicity?limit=200").expect(200);
        assertThat(shown(publicised, id).path("name").asString()).startsWith("示").contains("*");
        assertThat(publicised.body().toString()).doesNotContain(student.name());
    }

    private static JsonNode shown(Answer publicised, String id) {
        return publicised.body().path("items").valueStream().filter(one -> one.path("id").asString().equals(id))
                .findFirst().orElseThrow();
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
