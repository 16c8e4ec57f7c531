package silian.recruitment.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.AtOnce.atOnce;
import static silian.recruitment.Recruitment.SCHOOL;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.RecruitmentStory;

/** Asking whoever made an entry to correct it. */
@RecruitmentStory
class CorrectionRequestStoryTests {

    private static final String REQUESTS = "/correction-requests";
    private static final String UNIVERSITY = Tokens.university(SCHOOL);
    private static final String ANOTHER = Tokens.university("10513");

    @Autowired
    private Recruitment service;

    @Test
    void reachesTheUniversityAndComesBackAnswered() {
        var student = Recruitment.aStudent();
        var talent = service.claimed(student);
        var asked = ask(student, "GRADUATION").expect(201);
        var path = REQUESTS + '/' + asked.text("id");
        assertThat(asked.text("entry")).isEqualTo(talent);
        ask(student, "GRADUATION").refuses(409, "correction-request.open-already");
        ask(student, "CERTIFICATE").expect(201);

        assertThat(ids(UNIVERSITY, REQUESTS + "?limit=200&state=OPEN")).contains(asked.text("id"));
        assertThat(ids(ANOTHER, REQUESTS + "?limit=200")).isEmpty();
        assertThat(ids(Tokens.officer(), REQUESTS + "?limit=200")).contains(asked.text("id"));
        service.get(ANOTHER, path).refuses(404, "correction-request.unknown");
        answer(ANOTHER, path, true).refuses(404, "correction-request.unknown");
        answer(student.token(), path, true).expect(403);
        service.post(UNIVERSITY, path + "/answer", Map.of("corrected", false, "reason", " ")).expect(400);
        assertThat(answer(UNIVERSITY, path, false).expect(200).text("state")).isEqualTo("DECLINED");
        answer(UNIVERSITY, path, true).refuses(409, "correction-request.answered");

        assertThat(service.get(student.token(), path).expect(200).text("reason")).isEqualTo("示例答复");
        assertThat(service.get(student.token(), "/me/export").expect(200).body().path("correctionRequests")
                .findValuesAsString("state")).containsExactlyInAnyOrder("DECLINED", "OPEN");
        assertThat(service.post(student.token(), "/me/erasure", Map.of()).expect(200).body().path("kept")
                .findValuesAsString("what")).contains("correction-requests");
        ask(student, "GRADUATION").expect(201);
    }

    @Test
    void takesNothingAboutSomebodyElseNorNumbers() {
        var student = Recruitment.aStudent();
        service.claimed(student);
        var other = Recruitment.aStudent();
        var others = service.claimed(other);
        var path = REQUESTS + '/' + ask(student, "NAME").expect(201).text("id");

        service.get(other.token(), path).refuses(404, "correction-request.unknown");
        assertThat(ids(other.token(), REQUESTS)).isEmpty();
        service.post(student.token(), REQUESTS, Map.of("entry", others, "field", "NAME", "text", "示例"))
                .refuses(404, "talent.unknown");
        service.post(student.token(), REQUESTS, Map.of("field", "PHONE", "text", "应为 " + student.phone()))
                .refuses(400, "text.personal-number");
        ask(Recruitment.aStudent(), "NAME").refuses(404, "profile.unknown");
    }

    @Test
    void isAskedOnceAtATime() throws Exception {
        var student = Recruitment.aStudent();
        service.claimed(student);

        assertThat(atOnce(4, _ -> () -> ask(student, "NAME"))).extracting(Answer::status)
                .containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    private Answer ask(Student student, String field) {
        return service.post(student.token(), REQUESTS, Map.of("field", field, "text", "与毕业证书不一致"));
    }

    private Answer answer(String token, String path, boolean corrected) {
        return service.post(token, path + "/answer", Map.of("corrected", corrected, "reason", "示例答复"));
    }

    private List<String> ids(String token, String path) {
        return service.get(token, path).expect(200).body().path("items").findValuesAsString("id");
    }
}
