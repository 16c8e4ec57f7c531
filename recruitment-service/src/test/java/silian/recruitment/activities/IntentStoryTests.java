package silian.recruitment.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.RecruitmentStory;
import tools.jackson.databind.JsonNode;

@RecruitmentStory
class IntentStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;

    private String employer;
    private String posting;
    private String second;
    private String fair;
    private Student student;

    @BeforeEach
    void anEmployerBringsTwoPostings() {
        employer = heard.anEmployer();
        posting = service.aPublishedPosting(employer, 3);
        second = service.aPublishedPosting(employer, 2);
        fair = service.post(Tokens.officer(), "/activities", Recruitment.aFair()).expect(201).text("id");
        officer("/publication", Map.of()).expect(200);
        service.post(Tokens.employerAgent(employer), "/activities/" + fair + "/participations",
                Map.of("postings", List.of(posting, second))).expect(201);
        officer("/participations/" + employer + "/approval", Map.of()).expect(200);
        student = Recruitment.aStudent();
        service.claimed(student);
    }

    @Test
    void tellsOfEveryHireWhereTheyMet() {
        var intent = service.anIntent(fair, student, posting);
        var named = apply(Map.of("intent", intent, "posting", second)).expect(201);
        assertThat(named.text("posting")).isEqualTo(second);
        assertThat(named.text("activity")).isEqualTo(fair);
        assertThat(apply(Map.of("intent", intent, "posting", second)).expect(201).text("id"))
                .isEqualTo(named.text("id"));
        var straight = apply(Map.of("posting", posting)).expect(201);
        assertThat(straight.text("activity")).isEqualTo(fair);
        assertThat(straight.text("intent")).isEqualTo(intent);

        var application = "/applications/" + straight.text("id");
        service.post(Tokens.employerAgent(employer), application + "/offer", Recruitment.anOffer()).expect(200);
        service.post(student.token(), application + "/acceptance", Map.of()).expect(200);
        var hire = service.post(Tokens.employerAgent(employer), application + "/hire", Map.of()).expect(201);
        assertThat(service.get(Tokens.officer(), "/hires/" + hire.text("hireId")).expect(200).text("activity"))
                .isEqualTo(fair);
    }

    @Test
    void tellsOfTheLatestOfTheirMeetings() {
        anEarlierIntent();
        var intent = service.anIntent(fair, student, posting);

        assertThat(apply(Map.of("posting", second)).expect(201).text("intent")).isEqualTo(intent);
        var other = heard.anEmployer();
        assertThat(apply(Map.of("posting", service.aPublishedPosting(other, 1))).expect(201).body()
                .hasNonNull("activity")).isFalse();
    }

    @Test
    void appliesFromAnIntentOnlyForWhatTheEmployerBroughtThere() {
        var intent = service.anIntent(fair, student, posting);
        var elsewhere = service.aPublishedPosting(employer, 1);
        var stranger = heard.anEmployer();
        for (var wrong : List.of(elsewhere, service.aPublishedPosting(stranger, 1), "0".repeat(32))) {
            apply(Map.of("intent", intent, "posting", wrong)).refuses(409, "intent.posting-not-offered");
        }
        apply(Map.of()).refuses(400, "application.intent-or-posting");
    }

    @Test
    void appliesFromAnIntentOnlyWhileThePostingIsPublic() {
        var intent = service.anIntent(fair, student, posting);
        var agent = Tokens.employerAgent(employer);
        service.post(agent, "/job-postings/" + posting + "/pause", Map.of()).expect(200);
        apply(Map.of("intent", intent)).refuses(409, "posting.not-published");
        service.post(agent, "/job-postings/" + posting + "/closing", Map.of()).expect(200);
        apply(Map.of("intent", intent)).refuses(409, "posting.closed");
        service.post(agent, "/job-postings/" + second + "/closing", Map.of()).expect(200);
        apply(Map.of("intent", intent, "posting", second)).refuses(409, "posting.closed");
    }

    @Test
    void isTakenBackWhileTheActivityIsUnderWay() {
        var reached = figure("R16");
        var intent = service.anIntent(fair, student, posting);
        var withdrawal = "/activities/" + fair + "/intents/" + intent + "/withdrawal";
        var stranger = Recruitment.aStudent();
        service.claimed(stranger);
        service.post(stranger.token(), withdrawal, Map.of()).refuses(404, "intent.unknown");
        service.post(student.token(), withdrawal, Map.of()).expect(200);
        service.post(student.token(), withdrawal, Map.of()).refuses(409, "intent.withdrawn");

        assertThat(figure("R16")).isEqualTo(reached);
        apply(Map.of("intent", intent)).refuses(409, "intent.withdrawn");
        assertThat(apply(Map.of("posting", posting)).expect(201).body().hasNonNull("activity")).isFalse();
        assertThat(listed(employer).path("items").size()).isZero();
        var again = service.post(student.token(), "/activities/" + fair + "/intents", Map.of("posting", second))
                .expect(201);
        assertThat(again.text("id")).isEqualTo(intent);
        assertThat(again.text("posting")).isEqualTo(second);
        assertThat(figure("R16")).isEqualTo(reached + 1);
        officer("/closing", Map.of()).expect(200);
        service.post(student.token(), withdrawal, Map.of()).refuses(409, "activity.closed");
    }

    @Test
    void tellsTheEmployerWhoTookToItWithoutTheirNames() {
        service.agreed(student, "EMPLOYERS");
        var intent = service.anIntent(fair, student, posting);

        var listed = listed(employer);
        assertThat(listed.path("items").findValuesAsString("id")).containsExactly(intent);
        assertThat(listed.path("items").get(0).path("posting").asString()).isEqualTo(posting);
        assertThat(listed.toString()).contains("机械工程").doesNotContain(student.name(), student.phone(),
                student.idNumber());
        assertThat(listed(heard.anEmployer()).path("items").size()).isZero();
    }

    @Test
    void countsNothingOfAnActivityOpenedByMistake() {
        var counting = List.of("R06", "R09", "R14", "R15", "R16");
        var before = counting.stream().map(this::figure).toList();
        var intent = service.anIntent(fair, student, posting);
        assertThat(figure("R16")).isEqualTo(before.getLast() + 1);
        officer("/annulment", Map.of("reason", " ")).expect(400);
        officer("/closing", Map.of()).expect(200);
        officer("/annulment", Map.of("reason", "误开")).expect(200);

        assertThat(counting.stream().map(this::figure).toList()).isEqualTo(before);
        assertThat(service.read("/activities/" + fair).expect(200).text("annulmentReason")).isEqualTo("误开");
        apply(Map.of("intent", intent)).refuses(409, "intent.annulled");
        officer("/annulment", Map.of("reason", "误开")).refuses(409, "activity.annulled");
        officer("/check-in-codes", Map.of()).refuses(409, "activity.annulled");
        officer("/report", Map.of("visitors", 1)).refuses(409, "report.activity-not-held");
    }

    @Test
    void keepsWhatIsReportedForGood() {
        officer("/annulment", Map.of("reason", "误开")).refuses(409, "activity.not-under-way");
        service.code(fair);
        officer("/closing", Map.of()).expect(200);
        officer("/report/fixing", Map.of()).expect(200);

        officer("/annulment", Map.of("reason", "误开")).refuses(409, "report.fixed");
    }

    private int figure(String id) {
        var day = Recruitment.FAIR_DAY;
        return service.get(Tokens.officer(), "/figures/" + id + "?from=" + day + "&to=" + day).expect(200).body()
                .path("value").asInt();
    }

    private JsonNode listed(String enterprise) {
        return service.get(Tokens.employerAgent(enterprise), "/activities/" + fair + "/intents").expect(200).body();
    }

    private void anEarlierIntent() {
        var plan = new HashMap<>(Recruitment.aFair());
        plan.putAll(Map.of("startsAt", "2022-05-20T01:00:00Z", "endsAt", "2022-05-20T08:00:00Z"));
        var path = "/activities/" + earlier(Tokens.officer(), "/activities", plan).text("id");
        earlier(Tokens.officer(), path + "/publication", Map.of());
        earlier(Tokens.employerAgent(employer), path + "/participations", Map.of("postings", List.of(posting)));
        earlier(Tokens.officer(), path + "/participations/" + employer + "/approval", Map.of());
        var code = earlier(Tokens.officer(), path + "/check-in-codes", Map.of()).text("code");
        earlier(student.token(), path + "/check-ins", Map.of("code", code));
        assertThat(earlier(student.token(), path + "/intents", Map.of("posting", posting)).text("id")).isNotBlank();
    }

    private Answer earlier(String token, String path, Object body) {
        return service.post(token, path, body, UUID.randomUUID().toString(), LocalDate.of(2022, 5, 20));
    }

    private Answer apply(Map<String, ?> body) {
        return service.post(student.token(), "/applications", body);
    }

    private Answer officer(String path, Map<String, ?> body) {
        return service.post(Tokens.officer(), "/activities/" + fair + path, body);
    }
}
