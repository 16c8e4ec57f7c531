package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;
import silian.platform.testing.questions.ServedByIndexes;
import silian.recruitment.Hiring.Employer;

@RecruitmentStory
@ServedByIndexes
class ApplicantStoryTests {

    private static final LocalDate DAY = Recruitment.FAIR_DAY;

    @Autowired
    private Recruitment service;
    @Autowired
    private Hiring hiring;
    @Autowired
    private Heard heard;

    private Employer employer;

    @BeforeEach
    void connect() {
        employer = hiring.anEmployer();
    }

    @Test
    void showsTheEmployerWhoAppliedAndThePersonWhere() {
        var student = hiring.aStudent();
        hiring.on(DAY, student.token(), "/me/profile", Map.of("skills", List.of("示例技能"), "areas", List.of(),
                "chains", List.of(), "household", "420303", "payFrom", 3000, "payTo", 4000)).expect(200);
        var application = hiring.applied(student, employer);

        var seen = service.get(employer.agent(), application).expect(200).body();
        assertThat(seen.path("applicant").path("name").asString()).isEqualTo("示*");
        assertThat(seen.path("applicant").path("major").asString()).isEqualTo("机械工程");
        assertThat(seen.path("applicant").path("educationCode").asString()).isEqualTo("21");
        assertThat(seen.path("applicant").path("skills").values()).singleElement()
                .satisfies(skill -> assertThat(skill.asString()).isEqualTo("示例技能"));
        assertThat(seen.path("applicant").path("cv").asBoolean()).isFalse();
        assertThat(seen.toString()).doesNotContain(student.idNumber(), student.phone(), "420303", "4000");

        var own = service.get(student.token(), "/applications").expect(200).body().path("items").get(0);
        assertThat(own.path("title").asString()).isNotBlank()
                .isEqualTo(service.get(employer.agent(), "/job-postings/" + employer.posting()).text("title"));
        assertThat(own.path("employerName").asString()).isNotBlank();
        assertThat(own.path("applicant").isNull()).isTrue();
    }

    @Test
    void tellsHowToReachThePersonOnceTheEmployerGoesOnAndUntilEitherStepsBack() {
        var student = hiring.aStudent();
        var application = hiring.applied(student, employer);
        service.get(employer.agent(), application + "/contact").refuses(409, "application.not-screened");
        service.post(employer.agent(), application + "/screening", Map.of()).expect(200);

        var contact = service.get(employer.agent(), application + "/contact").expect(200);
        assertThat(contact.text("name")).isEqualTo(student.name());
        assertThat(contact.text("phone")).isEqualTo(student.phone());
        service.get(hiring.anEmployer().agent(), application + "/contact").refuses(404, "application.unknown");
        service.get(student.token(), application + "/contact").expect(403);
        service.get(Tokens.officer(), application + "/contact").expect(403);

        service.post(student.token(), application + "/withdrawal", Map.of()).expect(200);
        service.get(employer.agent(), application + "/contact").refuses(409, "application.over");
        assertThat(service.get(employer.agent(), application).expect(200).body().path("applicant").isNull()).isTrue();
        assertThat(service.get(Tokens.officer(), application).expect(200).body().path("applicant").isNull()).isFalse();
    }

    @Test
    void listsTheNewestFirstAndWhatWaitsForTheEmployerAlone() {
        var before = "/applications/" + hiring.on(DAY.minusDays(2), hiring.aStudent().token(), "/applications",
                Map.of("posting", employer.posting())).expect(201).text("id");
        var screened = hiring.screened(hiring.aStudent(), employer);
        var waiting = hiring.applied(hiring.aStudent(), employer);

        assertThat(listed("")).hasSize(3).last().isEqualTo(before);
        assertThat(listed("?limit=1&posting=" + employer.posting())).hasSize(1).doesNotContain(before);
        assertThat(listed("?state=SCREENED")).containsExactly(screened);
        assertThat(listed("?state=SUBMITTED&posting=" + employer.posting())).containsExactly(waiting, before);
        service.get(employer.agent(), "/applications?state=LOST").expect(400);
    }

    private List<String> listed(String which) {
        return service.get(employer.agent(), "/applications" + which).expect(200).body().path("items")
                .findValuesAsString("id").stream().map("/applications/"::concat).toList();
    }
}
