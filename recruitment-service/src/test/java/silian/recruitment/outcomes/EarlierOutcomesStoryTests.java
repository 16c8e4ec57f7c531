package silian.recruitment.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.contracts.finance.SubsidyPaid;
import silian.platform.testing.Tokens;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.RecruitmentStory;
import tools.jackson.databind.JsonNode;

/** What a university hears of somebody who was known before they stood on its roster. */
@RecruitmentStory
class EarlierOutcomesStoryTests {

    private static final String SCHOOL = "10512";
    private static final String UNIVERSITY = Tokens.university(SCHOOL);
    private static final Map<String, Object> CONSENT = Map.of("textVersion", "2021-11-01");

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;

    @Test
    void tellsTheSecondUniversityWhatBecameOfThePersonBefore() {
        var employer = heard.anEmployer();
        var student = Recruitment.aStudent();
        upload("10514", student, student.idNumber());
        service.post(student.token(), "/me", Map.of("name", student.name(), "idNumber", student.idNumber()))
                .expect(200);
        var hire = aHire(student, employer);
        aStartup(student, employer);

        upload(student, student.idNumber());
        upload(student, student.idNumber());
        assertThat(told(student)).as("nobody agreed").isEmpty();
        consent(student);
        assertThat(told(student)).containsExactlyInAnyOrder("HIRED", "STARTED_BUSINESS");

        service.post(Tokens.employerAgent(employer), "/hires/" + hire + "/withdrawal",
                Map.of("reasonCode", "confirmed-by-mistake")).expect(200);
        await().untilAsserted(() -> assertThat(told(student)).containsExactly("STARTED_BUSINESS"));
        upload(student, Recruitment.aStudent().idNumber());
        assertThat(told(student)).as("it was somebody else").isEmpty();
        upload(student, student.idNumber());
        assertThat(told(student)).as("to be agreed to again").isEmpty();
        consent(student);
        assertThat(told(student)).containsExactly("STARTED_BUSINESS");
    }

    @Test
    void tellsOfAPersonOfTheWindowAndOfOneWhomAReviewerFound() {
        var employer = heard.anEmployer();
        var student = Recruitment.aStudent();
        service.post(Tokens.officer(), "/talents", Map.of("identityCardSeen", true, "name", student.name(), "idNumber",
                student.idNumber(), "phone", student.phone(), "educationCode", "21", "degreeCode", "407", "major",
                "机械工程", "graduationDate", "2022-06-30")).expect(201);
        var person = claimed(student);
        aHire(student, employer);
        upload(student, Recruitment.aStudent().idNumber());
        service.post(Tokens.reviewer(), "/talents/" + entryOf(student) + "/merger",
                Map.of("survivor", person, "reason", "已核对身份证")).expect(200);

        consent(student);
        assertThat(told(student)).containsExactly("HIRED");
    }

    @Test
    void tellsNothingMoreOfWhoHasEverythingErased() {
        var student = Recruitment.aStudent();
        upload(student, student.idNumber());
        claimed(student);
        aStartup(student, heard.anEmployer());
        consent(student);
        assertThat(told(student)).containsExactly("STARTED_BUSINESS");

        service.post(student.token(), "/me/erasure", Map.of()).expect(200);
        assertThat(told(student)).isEmpty();
        service.post(student.token(), "/me/erasure", Map.of()).expect(200);
    }

    @Test
    void forgetsWhatAnAccountFoundedThatWasNotThePersons() {
        var student = Recruitment.aStudent();
        upload(student, student.idNumber());
        var profile = claimed(student);
        aStartup(student, heard.anEmployer());
        service.post(Tokens.reviewer(), "/talents/" + profile + "/account-release", Map.of("reason", "已核对身份证"))
                .expect(200);

        var owner = new Student(student.number(), student.name(), student.idNumber(), student.phone(),
                "owner of " + student.number(), student.certificate());
        service.post(owner.token(), "/me", Map.of("name", owner.name(), "idNumber", owner.idNumber()))
                .refuses(404, "profile.not-matched");
        service.post(Tokens.officer(), "/talents/" + profile + "/phone-confirmation",
                Map.of("identityCardSeen", true, "phone", owner.phone())).expect(200);
        claimed(owner);
        consent(owner);
        assertThat(told(owner)).isEmpty();
    }

    private String claimed(Student student) {
        return service.post(student.token(), "/me",
                Map.of("name", student.name(), "idNumber", student.idNumber())).expect(200).text("id");
    }

    private String aHire(Student student, String employer) {
        var posting = service.aPublishedPosting(employer, 1);
        var application = service.anAcceptedApplication(service.aFairUnderWay(employer, posting), student, employer,
                posting);
        return service.post(Tokens.employerAgent(employer), "/applications/" + application + "/hire", Map.of())
                .expect(201).text("hireId");
    }

    private void aStartup(Student student, String enterprise) {
        var claim = "claim of " + student.number();
        heard.hear("silian.finance.subsidy-claim.v1", claim, 1, new SubsidyPaid(claim, "STARTUP", student.subject(),
                enterprise, "startup-subsidy", "2022-01-01", new BigDecimal("5000.00"), LocalDate.of(2022, 4, 20)));
    }

    private void upload(Student student, String idNumber) {
        upload(SCHOOL, student, idNumber);
    }

    private void upload(String school, Student student, String idNumber) {
        service.post(Tokens.university(school), "/graduate-uploads",
                Recruitment.HEADER + String.join(",", student.number(),
                        student.name(), idNumber, student.phone(), "14", "310", "车辆工程", "2025-06-30", "") + "\n")
                .expect(201);
    }

    private void consent(Student student) {
        service.post(student.token(), "/me/outcome-consent", CONSENT).expect(200);
    }

    /** What the university is told of the student by name. */
    private List<String> told(Student student) {
        return items("/universities/me/outcomes?limit=200").stream()
                .filter(one -> one.path("studentNumber").asString().equals(student.number()))
                .flatMap(one -> one.path("outcomes").findValuesAsString("kind").stream()).toList();
    }

    private String entryOf(Student student) {
        return items("/graduates?limit=200").stream()
                .filter(one -> one.path("studentNumber").asString().equals(student.number()))
                .map(one -> one.path("id").asString()).findFirst().orElseThrow();
    }

    private List<JsonNode> items(String path) {
        return service.get(UNIVERSITY, path).expect(200).body().path("items").valueStream().toList();
    }
}
