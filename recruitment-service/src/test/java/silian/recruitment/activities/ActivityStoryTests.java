package silian.recruitment.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.AtOnce.atOnce;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureConsistency;
import silian.platform.figures.Period;
import silian.platform.testing.Tokens;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RecruitmentStory
class ActivityStoryTests {

    private static final String OTHER_SCHOOL = "10525";
    private static final String DAY = Recruitment.FAIR_DAY.toString();

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private List<Figure> figures;

    @Test
    void leadsFromASharedPlanToAFixedReport() {
        var fair = aPublished("SPECIAL_FAIR", Map.of("sharedWith", List.of(OTHER_SCHOOL)));
        var one = heard.anEmployer();
        var other = heard.anEmployer();
        var posting = service.aPublishedPosting(one, 3);
        apply(fair, one, posting);
        apply(fair, other, service.aPublishedPosting(other, 4));
        officer(fair, "/participations/approvals", Map.of("items", List.of(
                Map.of("enterprise", one, "booth", "a-1"), Map.of("enterprise", other, "booth", "A-1"),
                Map.of("enterprise", heard.anEmployer())))).expect(400);
        assertThat(counts(Tokens.officer(), fair, "employers")).isZero();
        var approved = officer(fair, "/participations/approvals", Map.of("items", List.of(
                Map.of("enterprise", one, "booth", "a-1"), Map.of("enterprise", other)))).expect(200);
        assertThat(approved.body().path("items").get(0).path("booth").asString()).isEqualTo("A-1");
        officer(fair, "/participations/" + other + "/booth", Map.of("booth", "A-1"))
                .refuses(409, "participation.booth-taken");
        officer(fair, "/participations/" + other + "/booth", Map.of("booth", "A-2")).expect(200);

        var student = Recruitment.aStudent();
        service.claimed(student);
        talent(student, fair, "/registrations", Map.of()).expect(201);
        talent(student, fair, "/registrations", Map.of()).expect(201);
        talent(student, fair, "/cvs", Map.of("enterprise", one)).refuses(409, "activity.not-under-way");
        var code = service.code(fair);
        talent(student, fair, "/cvs", Map.of("enterprise", one)).refuses(409, "cv.not-checked-in");
        talent(student, fair, "/check-ins", Map.of("code", code)).expect(201);
        talent(student, fair, "/cvs", Map.of("enterprise", one)).refuses(409, "consent.missing");
        service.agreed(student, "EMPLOYERS");
        var cv = talent(student, fair, "/cvs", Map.of("enterprise", one)).expect(201).text("id");
        assertThat(talent(student, fair, "/cvs", Map.of("enterprise", one)).expect(201).text("id")).isEqualTo(cv);
        talent(student, fair, "/cvs", Map.of("enterprise", heard.anEmployer())).refuses(409, "cv.employer-not-there");
        talent(student, fair, "/intents", Map.of("posting", posting)).expect(201);

        var received = service.get(Tokens.employerAgent(one), "/activities/" + fair + "/cvs").expect(200);
        assertThat(received.body().path("items").size()).isOne();
        assertThat(received.body().toString()).contains("机械工程").doesNotContain(student.name(), student.phone(),
                student.idNumber());
        assertThat(service.get(Tokens.employerAgent(other), "/activities/" + fair + "/cvs").body().path("items").size())
                .isZero();
        assertThat(service.get(student.token(), "/activities/" + fair + "/employers").expect(200).body().path("items")
                .findValuesAsString("booth")).containsExactlyInAnyOrder("A-1", "A-2");
        assertThat(service.get(student.token(), "/me").body().path("cvs").size()).isOne();

        var own = Tokens.university(Recruitment.SCHOOL);
        for (var number : List.of("registered", "checkedIn", "cvs", "intents")) {
            assertThat(counts(Tokens.officer(), fair, number)).as(number).isOne();
            assertThat(counts(own, fair, number)).as(number).isOne();
            assertThat(counts(Tokens.university(OTHER_SCHOOL), fair, number)).as(number).isZero();
        }
        assertThat(counts(Tokens.university(OTHER_SCHOOL), fair, "openings")).isEqualTo(7);
        service.get(Tokens.university("11334"), "/activities/" + fair + "/counts").refuses(404, "activity.unknown");
        assertThat(listed(Tokens.university(OTHER_SCHOOL))).contains(fair);
        assertThat(listed(Tokens.university("11334"))).doesNotContain(fair);

        var report = "/activities/" + fair + "/report";
        service.get(Tokens.officer(), report).refuses(404, "report.unknown");
        officer(fair, "/closing", Map.of()).expect(200);
        talent(student, fair, "/registrations/withdrawal", Map.of()).refuses(409, "activity.closed");
        assertThat(service.get(Tokens.officer(), report).expect(200).text("state")).isEqualTo("DRAFT");
        officer(fair, "/report", Map.of("visitors", 120, "views", 5)).refuses(400, "report.not-a-live-stream");
        officer(fair, "/report", Map.of("visitors", 120, "remarks", "示例备注")).expect(200);
        officer(fair, "/report/fixing", Map.of()).expect(200);
        officer(fair, "/report", Map.of("visitors", 121)).refuses(409, "report.fixed");
        var fixed = service.get(Tokens.reviewer(), report).expect(200).body();
        assertThat(fixed.path("facts").path("visitors").asInt()).isEqualTo(120);
        assertThat(fixed.path("counts")).isEqualTo(service.get(Tokens.officer(), "/activities/" + fair + "/counts")
                .body());
        service.get(own, report).expect(403);
    }

    @Test
    void tellsOfALiveStreamWhatTheWebsiteTold() {
        var stream = aPublished("LIVE_STREAM", Map.of());
        service.code(stream);
        officer(stream, "/closing", Map.of()).expect(200);
        var incomplete = officer(stream, "/report/fixing", Map.of()).expect(422);
        assertThat(incomplete.body().path("faults").findValuesAsString("field")).containsExactlyInAnyOrder(
                "broadcastFrom", "broadcastTo", "views");
        officer(stream, "/report", Map.of("broadcastFrom", "2022-06-01T02:00:00Z", "broadcastTo",
                "2022-06-01T01:00:00Z", "views", 9000)).refuses(400, "report.broadcast-ends-before-it-starts");
        officer(stream, "/report", Map.of("broadcastFrom", "2022-06-01T02:00:00Z", "broadcastTo",
                "2022-06-01T03:00:00Z", "views", 9000)).expect(200);
        assertThat(officer(stream, "/report/fixing", Map.of()).expect(200).body().path("facts").path("views").asInt())
                .isEqualTo(9000);
    }

    @Test
    void callsAnActivityOffBeforeItsDoorsOpen() {
        var planned = service.post(Tokens.officer(), "/activities", Recruitment.aFair()).expect(201).text("id");
        officer(planned, "/cancellation", Map.of("reason", "示例原因")).expect(200);
        service.get(Tokens.talent("somebody"), "/activities/" + planned).refuses(404, "activity.unknown");
        service.read("/activities/" + planned).refuses(404, "activity.unknown");
        var fair = aPublished("SPECIAL_FAIR", Map.of());
        officer(fair, "/cancellation", Map.of("reason", " ")).expect(400);
        officer(fair, "/cancellation", Map.of("reason", "场地停电")).expect(200);

        assertThat(service.read("/activities/" + fair).expect(200).text("cancellationReason")).isEqualTo("场地停电");
        officer(fair, "/check-in-codes", Map.of()).refuses(409, "activity.cancelled");
        var employer = heard.anEmployer();
        service.post(Tokens.employerAgent(employer), "/activities/" + fair + "/participations",
                Map.of("postings", List.of(service.aPublishedPosting(employer, 1))))
                .refuses(409, "activity.cancelled");
        var held = aPublished("TALK", Map.of());
        service.code(held);
        officer(held, "/cancellation", Map.of("reason", "太晚")).refuses(409, "activity.has-been-opened");
        var late = service.post(Tokens.officer(), "/activities", Recruitment.aFair()).expect(201).text("id");
        service.post(Tokens.officer(), "/activities/" + late + "/publication", Map.of(), UUID.randomUUID().toString(),
                Recruitment.FAIR_DAY.plusDays(1)).refuses(409, "activity.over");
    }

    @Test
    void documentsThatWhoDoesNotAgreeIsLeftOut(@LocalServerPort int port) {
        var document = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build().get()
                .uri("/api/recruitment/openapi").exchange().returnResult(byte[].class).getResponseBody();
        var schemas = JsonMapper.shared().readTree(document).path("components").path("schemas");

        assertThat(schemas.path("ReachedIntentView").isObject()).isTrue();
        assertThat(schemas.path("ReceivedView").isObject()).isTrue();
        for (var view : List.of("ReachedIntentView", "ReceivedView", "ShownPerson")) {
            assertThat(schemas.path(view).path("required").valueStream().map(JsonNode::asString)).as(view)
                    .doesNotContain("talent", "name", "educationCode", "graduationDate");
        }
    }

    /** What the report says for good is what the records say, whoever is first. */
    @Test
    void fixesTheReportOrOpensTheActivityAgain() throws Exception {
        for (int i = 0; i < 5; i++) {
            var fair = aPublished("TALK", Map.of());
            service.code(fair);
            officer(fair, "/closing", Map.of()).expect(200);
            var answers = atOnce(2, which -> () -> which == 0
                    ? officer(fair, "/report/fixing", Map.of())
                    : officer(fair, "/reopening", Map.of("reason", "漏录参会单位")));

            assertThat(answers).extracting(Answer::status).as("%s", answers).containsExactlyInAnyOrder(200, 409);
            var state = service.get(Tokens.officer(), "/activities/" + fair).text("state");
            assertThat(state).isEqualTo(answers.getFirst().status() == 200 ? "CLOSED" : "UNDER_WAY");
        }
    }

    @Test
    void tellsWhoRegisteredThatItWasCalledOff() {
        var fair = aPublished("SPECIAL_FAIR", Map.of("places", 1));
        var student = Recruitment.aStudent();
        service.claimed(student);
        service.post(student.token(), "/activities/" + fair + "/registrations", Map.of()).expect(201);
        var own = service.get(student.token(), "/me").expect(200).body().path("registrations").get(0);
        assertThat(own.path("activityState").asString()).isEqualTo("PUBLISHED");
        assertThat(own.path("title").asString()).isEqualTo("医药+专场");
        assertThat(own.path("startsAt").asString()).isEqualTo("2022-06-01T01:00:00Z");
        assertThat(own.path("place").asInt()).isOne();
        officer(fair, "/cancellation", Map.of("reason", "场地停电")).expect(200);

        var calledOff = service.get(student.token(), "/me").expect(200).body().path("registrations").get(0);
        assertThat(calledOff.path("activity").asString()).isEqualTo(fair);
        assertThat(calledOff.path("activityState").asString()).isEqualTo("CANCELLED");
        assertThat(calledOff.path("cancellationReason").asString()).isEqualTo("场地停电");
        service.post(student.token(), "/activities/" + fair + "/registrations/withdrawal", Map.of())
                .refuses(409, "activity.cancelled");
    }

    @Test
    void tellsWithoutALoginWhoComesAndWhatIsPublicOfIt() {
        var fair = aPublished("SPECIAL_FAIR", Map.of());
        var employer = heard.anEmployer();
        var posting = service.aPublishedPosting(employer, 3);
        apply(fair, employer, posting);
        officer(fair, "/participations/" + employer + "/approval", Map.of()).expect(200);

        var openings = service.read("/activities/" + fair + "/openings").expect(200).body().path("items");
        assertThat(openings.size()).isEqualTo(1);
        assertThat(openings.get(0).path("postings").get(0).path("posting").asString()).isEqualTo(posting);
        service.post(Tokens.employerAgent(employer), "/job-postings/" + posting + "/pause", Map.of()).expect(200);
        assertThat(service.read("/activities/" + fair + "/openings").body().path("items").get(0).path("postings")
                .isEmpty()).isTrue();
        assertThat(service.read("/activities?limit=200").expect(200).body().toString()).contains(fair);
        service.read("/activities/nowhere/openings").refuses(404, "activity.unknown");
    }

    @Test
    void admitsOnlyThoseWhoRegisteredWhereThatIsRequired() {
        var talk = aPublished("TALK", Map.of("registrationRequired", true, "places", 1));
        var first = Recruitment.aStudent();
        var second = Recruitment.aStudent();
        service.claimed(List.of(first, second));
        talent(first, talk, "/registrations", Map.of()).expect(201);
        talent(second, talk, "/registrations", Map.of()).refuses(409, "registration.full");
        var code = Map.of("code", service.code(talk));
        talent(second, talk, "/check-ins", code).refuses(409, "check-in.not-registered");
        talent(second, talk, "/registrations/withdrawal", Map.of()).refuses(404, "registration.unknown");
        talent(first, talk, "/registrations/withdrawal", Map.of()).expect(200);
        talent(second, talk, "/registrations", Map.of()).expect(201);
        talent(second, talk, "/check-ins", code).expect(201);
        talent(first, talk, "/registrations", Map.of()).refuses(409, "registration.full");

        assertThat(counts(Tokens.officer(), talk, "registered")).isOne();
    }

    @Test
    void matchesTwoWhoSayYesToEachOtherAndTellsNobodyElse() {
        var couplesBefore = figure("R20").path("value").asInt();
        var mixer = aPublished("TALENT_MIXER", Map.of());
        var people = IntStream.range(0, 6).mapToObj(i -> Recruitment.aStudent()).toList();
        service.claimed(people);
        var code = Map.of("code", service.code(mixer));
        talent(people.getFirst(), mixer, "/badge", Map.of()).refuses(409, "mixer.not-checked-in");
        var badges = people.stream().map(person -> {
            talent(person, mixer, "/check-ins", code).expect(201);
            talent(person, mixer, "/badge", Map.of()).refuses(409, "consent.missing");
            service.agreed(person, "MIXERS");
            return talent(person, mixer, "/badge", Map.of()).expect(201).body().path("badge").asInt();
        }).toList();
        talent(people.get(0), mixer, "/badge/choice", Map.of("badge", badges.get(1))).expect(200);
        assertThat(service.get(people.get(1).token(), "/activities/" + mixer + "/badge").body().toString())
                .doesNotContain("示", "\"partner\":" + badges.get(0));
        var found = talent(people.get(1), mixer, "/badge/choice", Map.of("badge", badges.get(0))).expect(200);
        assertThat(found.body().path("partner").asInt()).isEqualTo(badges.get(0));
        assertThat(found.text("partnerName")).isNotEqualTo(people.get(0).name()).isNotEmpty();
        assertThat(service.get(people.get(0).token(), "/activities/" + mixer + "/badge").body().path("partner").asInt())
                .isEqualTo(badges.get(1));

        var recorded = officer(mixer, "/couples", Map.of("couples",
                List.of(pair(badges, 2, 3), pair(badges, 4, 5)))).expect(201);
        assertThat(recorded.body().path("couples").asInt()).isEqualTo(3);
        officer(mixer, "/couples", Map.of("couples", List.of(pair(badges, 2, 5))))
                .refuses(400, "mixer.in-another-couple");
        talent(people.get(5), mixer, "/badge/withdrawal", Map.of()).expect(200);
        assertThat(figure("R20").path("value").asInt()).isEqualTo(couplesBefore + 2);
        officer(mixer, "/closing", Map.of()).expect(200);
        talent(people.get(3), mixer, "/badge/withdrawal", Map.of()).expect(200);

        service.get(people.get(3).token(), "/activities/" + mixer + "/badge").refuses(404, "badge.unknown");
        assertThat(figure("R20").path("value").asInt()).isEqualTo(couplesBefore + 2);
        assertThat(officer(mixer, "/report/fixing", Map.of()).expect(200).body().path("couples").asInt()).isEqualTo(2);
        var records = service.get(Tokens.officer(), "/figures/R20/records?from=" + DAY + "&to=" + DAY).expect(200);
        assertThat(records.body().path("items").findValuesAsString("title")).contains(mixer);
        figures.stream().filter(figure -> figure.description().id().equals("R20"))
                .forEach(figure -> FigureConsistency.verify(figure, Period.ofYear(2022)));
        officer(aPublished("TALK", Map.of()), "/couples", Map.of("couples", List.of(pair(badges, 0, 1))))
                .refuses(409, "mixer.none");
    }

    @Test
    void letsAMixerGoOnThatWasClosedTooEarly() {
        var mixer = aPublished("TALENT_MIXER", Map.of());
        var people = List.of(Recruitment.aStudent(), Recruitment.aStudent(), Recruitment.aStudent());
        service.claimed(people);
        var badges = people.subList(0, 2).stream().map(person -> aBadge(person, mixer)).toList();
        talent(people.get(0), mixer, "/badge/choice", Map.of("badge", badges.get(1))).expect(200);
        officer(mixer, "/closing", Map.of()).expect(200);
        talent(people.get(1), mixer, "/badge/choice", Map.of("badge", badges.get(0))).refuses(409, "activity.closed");

        officer(mixer, "/reopening", Map.of("reason", "关闭过早")).expect(200);
        var chosen = talent(people.get(1), mixer, "/badge/choice", Map.of("badge", badges.get(0))).expect(200).body();
        assertThat(chosen.hasNonNull("partner")).as("the other choice was forgotten").isFalse();
        talent(people.get(0), mixer, "/badge/choice", Map.of("badge", badges.get(1))).expect(200);
        assertThat(aBadge(people.get(2), mixer)).isEqualTo(3);
        officer(mixer, "/closing", Map.of()).expect(200);
        talent(people.get(2), mixer, "/badge/choice", Map.of("badge", badges.get(0))).refuses(409, "activity.closed");
        assertThat(officer(mixer, "/report/fixing", Map.of()).expect(200).body().path("couples").asInt()).isOne();
    }

    private int aBadge(Student person, String mixer) {
        talent(person, mixer, "/check-ins", Map.of("code", service.code(mixer))).expect(201);
        service.agreed(person, "MIXERS");
        return talent(person, mixer, "/badge", Map.of()).expect(201).body().path("badge").asInt();
    }

    @Test
    void makesOneCoupleOfTwoWhoAnswerAtTheSameMoment() throws Exception {
        var mixer = aPublished("TALENT_MIXER", Map.of());
        var people = IntStream.range(0, 12).mapToObj(i -> Recruitment.aStudent()).toList();
        service.claimed(people);
        var code = Map.of("code", service.code(mixer));
        var badges = atOnce(12, i -> () -> {
            talent(people.get(i), mixer, "/check-ins", code).expect(201);
            service.agreed(people.get(i), "MIXERS");
            return talent(people.get(i), mixer, "/badge", Map.of()).expect(201).body().path("badge").asInt();
        });
        assertThat(badges).doesNotHaveDuplicates();

        var answers = atOnce(12, i -> () -> talent(people.get(i), mixer, "/badge/choice",
                Map.of("badge", badges.get(i ^ 1))).status());

        assertThat(answers).allMatch(status -> status == 200);
        for (int i = 0; i < 12; i++) {
            assertThat(service.get(people.get(i).token(), "/activities/" + mixer + "/badge").body().path("partner")
                    .asInt()).isEqualTo(badges.get(i ^ 1));
        }
    }

    @Test
    void showsDistinctEmployersBesideTheirParticipations() {
        var employer = heard.anEmployer();
        var posting = service.aPublishedPosting(employer, 2);
        var before = figure("R09");
        for (int i = 0; i < 2; i++) {
            var fair = aPublished("ON_SITE_FAIR", Map.of());
            service.takePart(fair, employer, posting);
            service.code(fair);
        }
        var after = figure("R09");

        assertThat(after.path("value").asInt()).isEqualTo(before.path("value").asInt() + 2);
        assertThat(after.path("beside").get(0).path("value").asInt())
                .isEqualTo(before.path("beside").get(0).path("value").asInt() + 1);
        assertThat(after.path("beside").get(0).path("zh").asString()).isEqualTo("不同用人单位");
        assertThat(figure("R02").path("beside").size()).isZero();
    }

    private JsonNode figure(String id) {
        return service.get(Tokens.officer(), "/figures/" + id + "?from=" + DAY + "&to=" + DAY).expect(200).body();
    }

    private static Map<String, Integer> pair(List<Integer> badges, int one, int other) {
        return Map.of("one", badges.get(one), "other", badges.get(other));
    }

    private int counts(String token, String activity, String number) {
        return service.get(token, "/activities/" + activity + "/counts").expect(200).body().path(number).asInt();
    }

    private List<String> listed(String token) {
        return service.get(token, "/activities?limit=200").expect(200).body().path("items").findValuesAsString("id");
    }

    private Answer officer(String activity, String path, Map<String, ?> body) {
        return service.post(Tokens.officer(), "/activities/" + activity + path, body);
    }

    private Answer talent(Student student, String activity, String path, Map<String, ?> body) {
        return service.post(student.token(), "/activities/" + activity + path, body);
    }

    private void apply(String fair, String employer, String posting) {
        service.post(Tokens.employerAgent(employer), "/activities/" + fair + "/participations",
                Map.of("postings", List.of(posting))).expect(201);
    }

    private String aPublished(String kind, Map<String, ?> more) {
        var plan = new HashMap<String, Object>(Recruitment.aFair());
        plan.put("kind", kind);
        plan.putAll(more);
        var id = service.post(Tokens.officer(), "/activities", plan).expect(201).text("id");
        service.post(Tokens.officer(), "/activities/" + id + "/publication", Map.of()).expect(200);
        return id;
    }
}
