package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.recruitment.AtOnce.atOnce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;

@RecruitmentStory
class ApplicationStoryTests {

    private static final LocalDate DAY = Recruitment.FAIR_DAY;
    private static final LocalDate START = LocalDate.of(2022, 7, 1);
    private static final String SCHOOL = Tokens.university(Recruitment.SCHOOL);
    private static final String HIRES = "silian.recruitment.hire.v1";

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;

    private Employer employer;

    /** An employer with a public posting. */
    private record Employer(String code, String posting) {

        String agent() {
            return Tokens.employerAgent(code);
        }
    }

    @BeforeEach
    void connect() {
        employer = anEmployer();
    }

    @Test
    void leadsFromAPostingToAHireAndWhatBecameOfIt() {
        var student = aStudent();
        var application = applied(student, employer);
        service.post(student.token(), "/applications", Map.of("posting", employer.posting()))
                .refuses(409, "application.already-applied");
        invite(employer, application, 1, aSlot(1)).refuses(409, "application.not-screened");
        service.post(employer.agent(), application + "/screening", Map.of()).expect(200);
        var interview = "/interviews/" + invite(employer, application, 1, aSlot(1)).expect(201).text("id");
        invite(employer, application, 2, aSlot(2)).refuses(409, "interview.earlier-round-open");
        service.post(student.token(), interview + "/choice", Map.of("slot", 1)).expect(200);
        var told = Map.of("passed", true, "note", "示例评语");
        service.post(employer.agent(), interview + "/feedback", told).refuses(409, "interview.not-begun");
        on(DAY.plusDays(1), employer.agent(), interview + "/feedback", told).expect(200);
        assertThat(service.get(employer.agent(), interview).text("note")).isEqualTo("示例评语");
        for (var other : List.of(student.token(), Tokens.officer())) {
            var seen = service.get(other, interview).expect(200).body();
            assertThat(seen.path("passed").asBoolean()).isTrue();
            assertThat(seen.toString()).doesNotContain("示例评语");
        }
        var copied = service.get(student.token(), "/me/export").expect(200).body().path("interviews");
        assertThat(copied.findValuesAsString("id")).containsExactly(interview.substring("/interviews/".length()));
        assertThat(copied.toString()).doesNotContain("示例评语");
        accept(student, employer, application);

        var hire = service.post(employer.agent(), application + "/hire", Map.of()).expect(201).text("hireId");
        keepsTheHireUpToDate("/hires/" + hire);
        assertThat(Published.one(HIRES, hire, "silian.recruitment.hire-corrected.v1").path("startsOn").asString())
                .isEqualTo("2022-07-04");
        assertThat(Published.one(HIRES, hire, "silian.recruitment.hire-ended.v1").path("endedOn").asString())
                .isEqualTo("2022-12-31");

        await().untilAsserted(() -> assertThat(service.get(student.token(), application).text("state"))
                .isEqualTo("LEFT"));
        var again = accept(student, employer, applied(student, employer));
        service.post(employer.agent(), again + "/hire", Map.of()).expect(201);
    }

    private void keepsTheHireUpToDate(String hire) {
        var agent = employer.agent();
        on(DAY.minusDays(1), agent, hire + "/withdrawal", Map.of("reasonCode", "confirmed-by-mistake"))
                .refuses(409, "hire.not-yet-confirmed");
        var tooLong = on(START, agent, hire + "/probation", Map.of("endsOn", "2022-09-01", "contractEndsOn",
                "2024-06-30")).expect(422);
        assertThat(tooLong.body().toString()).contains("劳动合同法第十九条");
        on(START, agent, hire + "/probation", Map.of("endsOn", "2022-08-31", "contractEndsOn", "2024-06-30"))
                .expect(200);
        on(START, agent, hire + "/correction", Map.of("startsOn", "2022-07-04", "pay", 7200, "reason", "示例更正"))
                .expect(200);
        on(START.plusMonths(1), agent, hire + "/probation-pass", Map.of()).expect(200);
        on(START.plusMonths(6), Tokens.officer(), hire + "/end", Map.of("lastDay", "2022-12-31", "reasonCode",
                "resigned")).expect(200);
        on(START.plusMonths(6), agent, hire + "/withdrawal", Map.of("reasonCode", "place-cancelled"))
                .refuses(409, "hire.ended");
    }

    @Test
    void tellsThePersonWhyTheEmployerDoesNotGoOn() {
        var student = aStudent();
        var application = applied(student, employer);
        service.post(employer.agent(), application + "/rejection", Map.of("reasonCode", "age")).expect(400);
        service.post(employer.agent(), application + "/rejection", Map.of("reasonCode", "skills-not-met")).expect(200);

        assertThat(service.get(student.token(), application).text("rejectionReason")).isEqualTo("skills-not-met");
        applied(student, employer);
    }

    @Test
    void letsOneOfTwoOfficersWorkACaseTheyBothHaveRead() throws Exception {
        var application = applied(aStudent(), employer);
        var answers = atOnce(2, i -> () -> service.post(employer.agent(),
                application + (i == 0 ? "/screening" : "/rejection"),
                i == 0 ? Map.of() : Map.of("reasonCode", "skills-not-met"), UUID.randomUUID().toString(), DAY, 0));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        assertThat(answers).filteredOn(answer -> answer.status() == 412).singleElement()
                .satisfies(answer -> answer.refuses(412, "version.stale"));
    }

    @Test
    void booksNoInterviewerAndNoRoomTwice() throws Exception {
        var crowd = new ArrayList<Student>();
        var interviews = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            crowd.add(aStudent());
            interviews.add(anInterview(crowd.get(i), employer, aSlot(3)));
        }
        var answers = atOnce(8, i -> () -> choose(crowd.get(i), interviews.get(i)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.refuses(409, "interview.slot-taken"));
        var won = answers.stream().map(Answer::status).toList().indexOf(200);
        service.post(crowd.get(won).token(), interviews.get(won) + "/cancellation", Map.of()).expect(200);
        choose(crowd.get(won == 0 ? 1 : 0), interviews.get(won == 0 ? 1 : 0)).expect(200);
    }

    @Test
    void booksNoPersonTwice() throws Exception {
        var student = aStudent();
        var interviews = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            interviews.add(anInterview(student, anEmployer(), aSlot(3)));
        }
        var answers = atOnce(4, i -> () -> choose(student, interviews.get(i)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.refuses(409, "interview.person-booked"));
        var lost = answers.getFirst().status() == 200 ? 1 : 0;
        var loser = service.get(student.token(), interviews.get(lost)).text("enterprise");
        service.post(Tokens.employerAgent(loser), interviews.get(lost) + "/rescheduling",
                Map.of("slots", List.of(aSlot(5)))).expect(200);
        choose(student, interviews.get(lost)).expect(200);
    }

    @Test
    void bindsAStudentByOneAgreementUntilItIsKeptOrReleased() throws Exception {
        var student = aStudent();
        var other = anEmployer();
        var applications = List.of(accept(student, employer, applied(student, employer)),
                accept(student, other, applied(student, other)));
        var agreements = List.of(agreed(employer, applications.get(0)), agreed(other, applications.get(1)));
        sign(SCHOOL, agreements.getFirst()).expect(422);
        for (var agreement : agreements) {
            sign(student.token(), agreement).expect(200);
        }
        sign(employer.agent(), agreements.get(0)).expect(200);
        sign(other.agent(), agreements.get(1)).expect(200);

        var answers = atOnce(2, i -> () -> sign(SCHOOL, agreements.get(i)));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        int bound = answers.getFirst().status() == 200 ? 0 : 1;
        answers.get(1 - bound).refuses(409, "agreement.another-in-effect");

        var first = agreements.get(bound);
        var agent = bound == 0 ? employer.agent() : other.agent();
        service.post(student.token(), first + "/release", Map.of("reasonCode", "other-employer")).expect(200);
        service.post(SCHOOL, first + "/end-approval", Map.of()).refuses(409, "agreement.consent-missing");
        service.post(agent, first + "/release-consent", Map.of()).expect(200);
        service.post(SCHOOL, first + "/end-approval", Map.of()).expect(200);
        sign(SCHOOL, agreements.get(1 - bound)).expect(200);

        var kept = bound == 0 ? other : employer;
        service.post(kept.agent(), applications.get(1 - bound) + "/hire", Map.of()).expect(201);
        await().untilAsserted(() -> assertThat(service.get(SCHOOL, agreements.get(1 - bound)).text("contractDueOn"))
                .isEqualTo("2022-08-01"));
        assertThat(service.get(student.token(), "/me/export").expect(200).body().path("agreements")
                .findValuesAsString("state")).containsExactlyInAnyOrder("RELEASED", "FULFILLED");
        hides(first, student);
    }

    private void hides(String agreement, Student student) {
        var stranger = aStudent();
        for (var nobody : List.of(Tokens.university("10525"), anEmployer().agent(), stranger.token())) {
            service.get(nobody, agreement).refuses(404, "agreement.unknown");
            sign(nobody, agreement).refuses(404, "agreement.unknown");
            assertThat(service.get(nobody, "/agreements").expect(200).body().toString()).doesNotContain(agreement);
        }
        for (var party : List.of(SCHOOL, student.token(), Tokens.officer())) {
            service.get(party, agreement).expect(200);
        }
        sign(Tokens.officer(), agreement).expect(403);
    }

    @Test
    void namesEveryFaultOfAnInvitationAndAnAgreement() {
        var student = aStudent();
        var application = applied(student, employer);
        service.post(employer.agent(), application + "/screening", Map.of()).expect(200);
        var past = new HashMap<>(aSlot(1));
        past.put("startsAt", "2022-05-31T01:00:00Z");
        past.put("interviewer", "示例");
        assertThat(fields(invite(employer, application, 1, past).expect(400)))
                .contains("slots[0].startsAt", "slots[0].interviewer");
        service.post(employer.agent(), application + "/interviews", Map.of("round", 1, "slots", List.of()))
                .refuses(400, "interview.slots-out-of-range");
        accept(student, employer, application);
        assertThat(fields(service.post(employer.agent(), application + "/agreement",
                Map.of("position", "😀", "pay", -1, "startsOn", "2022-05-31")).expect(400)))
                .containsExactlyInAnyOrder("position", "workplace", "pay", "startsOn");
        service.post(student.token(), "/applications", Map.of()).refuses(400, "application.intent-or-posting");
    }

    @Test
    void listsOnIndexesAlone() {
        var student = aStudent();
        var application = applied(student, employer);
        service.post(employer.agent(), application + "/screening", Map.of()).expect(200);
        invite(employer, application, 1, aSlot(7)).expect(201);
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

    private Answer on(LocalDate date, String token, String path, Object body) {
        return service.post(token, path, body, UUID.randomUUID().toString(), date);
    }

    private Student aStudent() {
        var student = Recruitment.aStudent();
        service.claimed(student);
        return student;
    }

    private Employer anEmployer() {
        var code = heard.anEmployer();
        return new Employer(code, service.aPublishedPosting(code, 2));
    }

    private String applied(Student student, Employer at) {
        return "/applications/" + service.post(student.token(), "/applications", Map.of("posting", at.posting()))
                .expect(201).text("id");
    }

    private String accept(Student student, Employer at, String application) {
        service.post(at.agent(), application + "/offer", Recruitment.anOffer()).expect(200);
        service.post(student.token(), application + "/acceptance", Map.of()).expect(200);
        return application;
    }

    private Answer invite(Employer at, String application, int round, Map<String, ?> slot) {
        return service.post(at.agent(), application + "/interviews", Map.of("round", round, "slots", List.of(slot)));
    }

    private String anInterview(Student student, Employer at, Map<String, ?> slot) {
        var application = applied(student, at);
        service.post(at.agent(), application + "/screening", Map.of()).expect(200);
        return "/interviews/" + invite(at, application, 1, slot).expect(201).text("id");
    }

    private Answer choose(Student student, String interview) {
        return service.post(student.token(), interview + "/choice", Map.of("slot", 1));
    }

    /** An hour of the day after the fair. */
    private static Map<String, Object> aSlot(int hour) {
        return Map.of("startsAt", "2022-06-02T%02d:00:00Z".formatted(hour), "endsAt",
                "2022-06-02T%02d:00:00Z".formatted(hour + 1), "interviewer", "A-01", "room", "示例 301");
    }

    private String agreed(Employer at, String application) {
        return "/agreements/" + service.post(at.agent(), application + "/agreement", Map.of("position", "示例工程师",
                "workplace", "示例厂区", "pay", 7000, "startsOn", "2022-07-01")).expect(201).text("id");
    }

    private Answer sign(String token, String agreement) {
        return service.post(token, agreement + "/signature", Map.of("revision", 1));
    }
}
