package silian.recruitment.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.assertRefused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;

@RecruitmentStory
class ActivityLivesStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private ApprovingParticipations approving;
    @Autowired
    private TakingPart takingPart;
    @Autowired
    private Matchmaking matchmaking;

    @ParameterizedTest
    @EnumSource(ActivityKind.class)
    void leadsEveryKindFromThePlanToTheReport(ActivityKind kind) {
        var activity = aPublished(Map.of("kind", kind.name(), "faculty", "示例学院"));
        var employer = heard.anEmployer();
        var posting = service.aPublishedPosting(employer, 2);
        service.takePart(activity, employer, posting);
        var student = Recruitment.aStudent();
        service.claimed(student);
        service.agreed(student, "EMPLOYERS");
        service.agreed(student, "MIXERS");
        service.post(student.token(), "/activities/" + activity + "/registrations", Map.of()).expect(201);
        var code = officer(activity, "/check-in-codes", Map.of()).expect(201);
        assertThat(code.text("uri"))
                .isEqualTo("silian:check-in?activity=" + activity + "&code=" + code.text("code"));
        for (var step : List.of(Map.entry("/check-ins", Map.of("code", code.text("code"))),
                Map.entry("/cvs", Map.of("enterprise", employer)), Map.entry("/intents", Map.of("posting", posting)))) {
            service.post(student.token(), "/activities/" + activity + step.getKey(), step.getValue()).expect(201);
        }
        service.post(student.token(), "/activities/" + activity + "/badge", Map.of())
                .expect(kind == ActivityKind.TALENT_MIXER ? 201 : 409);
        officer(activity, "/closing", Map.of()).expect(200);
        if (kind == ActivityKind.LIVE_STREAM) {
            officer(activity, "/report", Map.of("broadcastFrom", "2022-06-01T02:00:00Z", "broadcastTo",
                    "2022-06-01T03:00:00Z", "views", 9000)).expect(200);
        }

        var report = officer(activity, "/report/fixing", Map.of()).expect(200).body();
        assertThat(report.path("kind").asString()).isEqualTo(kind.name());
        for (var number : List.of("registered", "checkedIn", "cvs", "intents", "employers")) {
            assertThat(report.path("counts").path(number).asInt()).as(number).isOne();
        }
        assertThat(report.path("counts").path("openings").asInt()).isEqualTo(2);
    }

    @Test
    void refusesPlansThatCannotBe() {
        assertThat(plan(Map.of("title", "示例😀专场")).expect(400).body().path("faults").findValuesAsString("field"))
                .containsExactly("title");
        assertThat(plan(Map.of("startsAt", "2022-02-31T01:00:00Z")).expect(400).body().toString())
                .contains("startsAt");
        assertThat(plan(Map.of("place", "1".repeat(Outline.LONGEST_PLACE + 1))).expect(400).body().toString())
                .contains("place");
    }

    @Test
    void refusesWhatIsOutOfOrder() {
        var fair = aPublished(Map.of());
        var employer = heard.anEmployer();
        var posting = service.aPublishedPosting(employer, 1);
        service.post(Tokens.employerAgent(employer), "/activities/" + fair + "/participations",
                Map.of("postings", List.of(posting))).expect(201);
        officer(fair, "/participations/" + employer + "/booth", Map.of("booth", "A-1"))
                .refuses(409, "participation.not-approved");
        var twice = officer(fair, "/participations/approvals", Map.of("items", List.of(Map.of("enterprise", employer),
                Map.of("enterprise", employer)))).expect(400);
        assertThat(twice.body().path("faults").findValuesAsString("code")).containsExactly("participation.repeated");
        var student = Recruitment.aStudent();
        service.claimed(student);
        var registrations = "/activities/" + fair + "/registrations";
        service.post(student.token(), registrations, Map.of()).expect(201);
        service.post(student.token(), registrations + "/withdrawal", Map.of()).expect(200);
        service.post(student.token(), registrations + "/withdrawal", Map.of()).refuses(409, "registration.withdrawn");
        var code = Map.of("code", service.code(fair));
        for (var other : List.of(Recruitment.FAIR_DAY.minusDays(1), Recruitment.FAIR_DAY.plusDays(1))) {
            service.post(student.token(), "/activities/" + fair + "/check-ins", code, UUID.randomUUID().toString(),
                    other).refuses(409, "activity.not-today");
        }
    }

    @Test
    void limitsWhatIsDoneAtOnce() {
        var id = new ActivityId(aPublished(Map.of()));
        assertRefused("participation.approvals-out-of-range", () -> approving.approveAll(id, List.of(), aCommand()));
        assertRefused("mixer.couples-out-of-range", () -> matchmaking.record(id, List.of(), aCommand()));
        assertRefused("participation.postings-out-of-range",
                () -> takingPart.offered(List.of(), new EmployerId(heard.anEmployer())));
        officer(id.value(), "/participations/approvals", Map.of("items", List.of())).expect(400);
        officer(id.value(), "/couples", Map.of("couples", List.of())).expect(400);
    }

    private String aPublished(Map<String, ?> more) {
        var id = plan(more).expect(201).text("id");
        officer(id, "/publication", Map.of()).expect(200);
        return id;
    }

    private Answer plan(Map<String, ?> more) {
        var plan = new HashMap<String, Object>(Recruitment.aFair());
        plan.putAll(more);
        return service.post(Tokens.officer(), "/activities", plan);
    }

    private Answer officer(String activity, String path, Map<String, ?> body) {
        return service.post(Tokens.officer(), "/activities/" + activity + path, body);
    }
}
