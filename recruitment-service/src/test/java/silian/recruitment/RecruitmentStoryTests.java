package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.contracts.enterprise.VisitRecorded;
import silian.platform.testing.Tokens;

/** From what an employer told at a visit to a hire, and back. */
@RecruitmentStory
class RecruitmentStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;

    @Test
    void leadsFromAVisitToAHireAndBack() {
        var employer = heard.anEmployer();
        var agent = Tokens.employerAgent(employer);
        var visit = new VisitRecorded("visit-" + employer, employer, LocalDate.of(2022, 3, 1),
                List.of(new VisitRecorded.Demand(1, "示例工程师", 2, "21", new BigDecimal("6000"), new BigDecimal("9000"),
                        null)));
        heard.hear("silian.enterprise.visit.v1", visit.visitId(), 1, visit);
        heard.hear("silian.enterprise.visit.v1", visit.visitId(), 1, visit);
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
}
