package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.recruitment.AtOnce.atOnce;
import static silian.recruitment.Hiring.SCHOOL;
import static silian.recruitment.Hiring.START;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;
import silian.recruitment.Hiring.Employer;
import silian.recruitment.Recruitment.Answer;

@RecruitmentStory
class ApplicationStoryTests {

    private static final LocalDate DAY = Recruitment.FAIR_DAY;
    private static final String HIRES = "silian.recruitment.hire.v1";

    @Autowired
    private Recruitment service;
    @Autowired
    private Hiring hiring;

    private Employer employer;

    @BeforeEach
    void connect() {
        employer = hiring.anEmployer();
    }

    @Test
    void leadsFromAPostingToAHireAndWhatBecameOfIt() {
        var student = hiring.aStudent();
        var application = hiring.applied(student, employer);
        service.post(student.token(), "/applications", Map.of("posting", employer.posting()))
                .refuses(409, "application.already-applied");
        hiring.propose(employer, application, 1, 1).refuses(409, "application.not-screened");
        service.post(employer.agent(), application + "/screening", Map.of()).expect(200);
        var interview = "/interviews/" + hiring.propose(employer, application, 1, 1).expect(201).text("id");
        hiring.propose(employer, application, 2, 2).refuses(409, "interview.earlier-round-open");
        service.post(student.token(), interview + "/choice", Map.of("slot", 1)).expect(200);
        var told = Map.of("passed", true, "note", "示例评语");
        service.post(employer.agent(), interview + "/feedback", told).refuses(409, "interview.not-begun");
        hiring.on(DAY.plusDays(1), employer.agent(), interview + "/feedback", told).expect(200);
        assertThat(service.get(employer.agent(), interview).text("note")).isEqualTo("示例评语");
        for (var other : List.of(student.token(), Tokens.officer())) {
            var seen = service.get(other, interview).expect(200).body();
            assertThat(seen.path("passed").asBoolean()).isTrue();
            assertThat(seen.toString()).doesNotContain("示例评语");
        }
        var copied = service.get(student.token(), "/me/export").expect(200).body().path("interviews");
        assertThat(copied.findValuesAsString("id")).containsExactly(interview.substring("/interviews/".length()));
        assertThat(copied.toString()).doesNotContain("示例评语");
        hiring.accept(student, employer, application);

        var hire = service.post(employer.agent(), application + "/hire", Map.of()).expect(201).text("hireId");
        keepsTheHireUpToDate("/hires/" + hire);
        assertThat(Published.one(HIRES, hire, "silian.recruitment.hire-corrected.v1").path("startsOn").asString())
                .isEqualTo("2022-07-04");
        assertThat(Published.one(HIRES, hire, "silian.recruitment.hire-ended.v1").path("endedOn").asString())
                .isEqualTo("2022-12-31");

        await().untilAsserted(() -> assertThat(service.get(student.token(), application).text("state"))
                .isEqualTo("LEFT"));
        hiring.hired(employer, hiring.accepted(student, employer, Map.of("startsOn", "2023-01-01")));
    }

    private void keepsTheHireUpToDate(String hire) {
        var agent = employer.agent();
        hiring.on(DAY.minusDays(1), agent, hire + "/withdrawal", Map.of("reasonCode", "confirmed-by-mistake"))
                .refuses(409, "hire.not-yet-confirmed");
        var tooLong = hiring.on(START, agent, hire + "/probation", Map.of("endsOn", "2022-09-01", "contractEndsOn",
                "2024-06-30")).expect(422);
        assertThat(tooLong.body().toString()).contains("劳动合同法第十九条");
        hiring.on(START, agent, hire + "/probation", Map.of("endsOn", "2022-08-31", "contractEndsOn", "2024-06-30"))
                .expect(200);
        hiring.on(START, agent, hire + "/correction", Map.of("startsOn", "2022-07-04", "pay", 7200, "reason", "示例更正"))
                .expect(200);
        hiring.on(START.plusMonths(1), agent, hire + "/probation-pass", Map.of()).expect(200);
        hiring.on(START.plusMonths(6), Tokens.officer(), hire + "/end", Map.of("lastDay", "2022-12-31", "reasonCode",
                "resigned")).expect(200);
        hiring.on(START.plusMonths(6), agent, hire + "/withdrawal", Map.of("reasonCode", "place-cancelled"))
                .refuses(409, "hire.ended");
    }

    @Test
    void tellsThePersonWhyTheEmployerDoesNotGoOn() {
        var student = hiring.aStudent();
        var application = hiring.applied(student, employer);
        service.post(employer.agent(), application + "/rejection", Map.of("reasonCode", "age")).expect(400);
        service.post(employer.agent(), application + "/rejection", Map.of("reasonCode", "skills-not-met")).expect(200);

        assertThat(service.get(student.token(), application).text("rejectionReason")).isEqualTo("skills-not-met");
        hiring.applied(student, employer);
    }

    @Test
    void letsOneOfTwoOfficersWorkACaseTheyBothHaveRead() throws Exception {
        var application = hiring.applied(hiring.aStudent(), employer);
        var answers = atOnce(2, i -> () -> service.post(employer.agent(),
                application + (i == 0 ? "/screening" : "/rejection"),
                i == 0 ? Map.of() : Map.of("reasonCode", "skills-not-met"), UUID.randomUUID().toString(), DAY, 0));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        assertThat(answers).filteredOn(answer -> answer.status() == 412).singleElement()
                .satisfies(answer -> answer.refuses(412, "version.stale"));
    }

    @Test
    void namesEveryFaultOfAnInvitationAndAnAgreement() {
        var student = hiring.aStudent();
        var application = hiring.applied(student, employer);
        service.post(employer.agent(), application + "/screening", Map.of()).expect(200);
        var past = new HashMap<>(Hiring.aSlot(1));
        past.put("startsAt", "2022-05-31T01:00:00Z");
        past.put("interviewer", "示例");
        assertThat(fields(service.post(employer.agent(), application + "/interviews",
                Map.of("round", 1, "slots", List.of(past))).expect(400)))
                .contains("slots[0].startsAt", "slots[0].interviewer");
        service.post(employer.agent(), application + "/interviews", Map.of("round", 1, "slots", List.of()))
                .refuses(400, "interview.slots-out-of-range");
        hiring.accept(student, employer, application);
        assertThat(fields(service.post(employer.agent(), application + "/agreement",
                Map.of("position", "😀", "pay", -1, "startsOn", "2022-05-31")).expect(400)))
                .containsExactlyInAnyOrder("position", "workplace", "pay", "startsOn");
        service.post(student.token(), "/applications", Map.of()).refuses(400, "application.intent-or-posting");
    }

    @Test
    void listsOnIndexesAlone() {
        var student = hiring.aStudent();
        var application = hiring.applied(student, employer);
        service.post(employer.agent(), application + "/screening", Map.of()).expect(200);
        hiring.propose(employer, application, 1, 7).expect(201);
        for (var caller : List.of(student.token(), employer.agent(), Tokens.officer())) {
            for (var path : List.of("/applications", "/applications?posting=" + employer.posting(), "/interviews",
                    "/interviews?application=" + application.substring("/applications/".length()), "/agreements")) {
                service.get(caller, path + (path.contains("?") ? "&" : "?") + "limit=1").expect(200);
            }
        }
        service.get(SCHOOL, "/agreements?limit=1").expect(200);
        assertThat(service.get(employer.agent(), "/applications?posting=" + "0".repeat(32)).body().path("items").size())
                .isZero();
    }

    private static List<String> fields(Answer answer) {
        return answer.body().path("faults").findValuesAsString("field");
    }
}
