package silian.recruitment.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureConsistency;
import silian.platform.figures.Period;
import silian.platform.testing.Tokens;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.RecruitmentStory;

@RecruitmentStory
class ParticipationStoryTests {

    private static final LocalDate APPROVAL = LocalDate.of(2022, 12, 28);
    private static final LocalDate DAY = LocalDate.of(2023, 1, 2);
    private static final List<String> COUNTING = List.of("R09", "R14", "R15");

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private List<Figure> figures;

    private String employer;
    private String posting;

    @BeforeEach
    void anEmployerWithThreeOpenings() {
        employer = heard.anEmployer();
        posting = service.aPublishedPosting(employer, 3);
    }

    @Test
    void countsInTheYearInWhichTheDoorsOpened() {
        var counted = counted(DAY);
        var fair = aPublished("SPECIAL_FAIR");
        takePart(fair, employer, posting);
        assertThat(counted(DAY)).as("before the doors open").isEqualTo(counted);
        open(fair);
        open(fair);

        assertThat(counted(DAY)).isEqualTo(List.of(counted.get(0) + 1, counted.get(1) + 1, counted.get(2) + 3));
        assertThat(counted(APPROVAL)).containsOnly(0);
        var late = heard.anEmployer();
        takePart(fair, late, service.aPublishedPosting(late, 2), DAY);
        assertThat(counted(DAY)).isEqualTo(List.of(counted.get(0) + 2, counted.get(1) + 2, counted.get(2) + 5));
        figures.stream().filter(figure -> COUNTING.contains(figure.description().id()))
                .forEach(figure -> FigureConsistency.verify(figure, Period.ofYear(2023)));
    }

    @Test
    void countsNobodyAtWhatWasNotHeld() {
        var executives = figure("R03", DAY);
        var counted = counted(DAY);
        var calledOff = aPublished("SPECIAL_FAIR");
        var neverOpened = aPublished("SPECIAL_FAIR");
        var campus = aPublished("EXECUTIVES_ON_CAMPUS");
        for (var activity : List.of(calledOff, neverOpened, campus)) {
            takePart(activity, employer, posting);
        }
        officer(DAY, calledOff, "/cancellation", Map.of("reason", "场地停电")).expect(200);
        officer(DAY, neverOpened, "/closing", Map.of()).expect(200);
        officer(DAY, campus, "/closing", Map.of()).expect(200);

        assertThat(counted(DAY)).isEqualTo(counted);
        assertThat(figure("R03", DAY)).isEqualTo(executives);
    }

    @Test
    void offersWhatIsLeftOfAPosting() {
        var student = service.aVerifiedStudent();
        var first = service.aFairUnderWay(employer, posting);
        var application = service.anAcceptedApplication(first, student, employer, posting);
        service.post(Tokens.employerAgent(employer), "/applications/" + application + "/hire", Map.of()).expect(201);
        var fair = aPublished("SPECIAL_FAIR");

        assertThat(takePart(fair, employer, posting).body().path("openings").asInt()).isEqualTo(2);
    }

    @Test
    void takesNobodyAfterItsLastDay() {
        var fair = aPublished("SPECIAL_FAIR");
        var student = Recruitment.aStudent();
        service.claimed(student);
        apply(APPROVAL, fair, employer, posting).expect(201);
        var after = DAY.plusDays(1);
        var other = heard.anEmployer();
        apply(after, fair, other, service.aPublishedPosting(other, 1)).refuses(409, "activity.over");
        officer(after, fair, "/participations/" + employer + "/approval", Map.of()).refuses(409, "activity.over");
        officer(after, fair, "/participations/approvals", Map.of("items", List.of(Map.of("enterprise", employer))))
                .refuses(409, "activity.over");
        on(after, student.token(), "/activities/" + fair + "/registrations", Map.of()).refuses(409, "activity.over");

        officer(DAY, fair, "/participations/" + employer + "/approval", Map.of()).expect(200);
        on(DAY, student.token(), "/activities/" + fair + "/registrations", Map.of()).expect(201);
        officer(after, fair, "/participations/" + employer + "/booth", Map.of("booth", "A-1"))
                .refuses(409, "activity.over");
        officer(after, fair, "/closing", Map.of()).expect(200);
    }

    @Test
    void tellsTheEmployerWhyItMayNotComeAndLetsItApplyAnew() {
        var fair = aPublished("SPECIAL_FAIR");
        apply(APPROVAL, fair, employer, posting).expect(201);
        officer(APPROVAL, fair, "/participations/" + employer + "/refusal", Map.of("reason", " ")).expect(400);
        officer(APPROVAL, fair, "/participations/" + employer + "/refusal", Map.of("reason", "岗位与专场不符")).expect(200);

        var told = own(fair).expect(200);
        assertThat(told.text("state")).isEqualTo("REFUSED");
        assertThat(told.text("refusalReason")).isEqualTo("岗位与专场不符");
        service.get(Tokens.employerAgent(heard.anEmployer()), "/activities/" + fair + "/participations/" + employer)
                .refuses(404, "participation.unknown");
        officer(APPROVAL, fair, "/participations/" + employer + "/approval", Map.of())
                .refuses(409, "participation.refused");
        assertThat(officer(APPROVAL, fair, "/participations/approvals", Map.of("items", List.of(
                Map.of("enterprise", employer)))).expect(400).body().path("faults").findValuesAsString("code"))
                .containsExactly("participation.refused");
        takePart(fair, employer, posting);
        assertThat(own(fair).text("state")).isEqualTo("APPROVED");
    }

    @Test
    void letsAnEmployerStepBackUntilTheDoorsOpen() {
        var counted = counted(DAY);
        var fair = aPublished("SPECIAL_FAIR");
        var withdrawal = "/activities/" + fair + "/participations/withdrawal";
        var agent = Tokens.employerAgent(employer);
        on(APPROVAL, agent, withdrawal, Map.of()).refuses(404, "participation.unknown");
        takePart(fair, employer, posting);
        officer(APPROVAL, fair, "/participations/" + employer + "/booth", Map.of("booth", "A-1")).expect(200);
        on(APPROVAL, agent, withdrawal, Map.of()).expect(200);
        on(APPROVAL, agent, withdrawal, Map.of()).refuses(409, "participation.withdrawn");
        var other = heard.anEmployer();
        takePart(fair, other, service.aPublishedPosting(other, 1));
        officer(APPROVAL, fair, "/participations/" + other + "/booth", Map.of("booth", "A-1")).expect(200);
        open(fair);

        assertThat(counted(DAY)).isEqualTo(counted.stream().map(count -> count + 1).toList());
        on(DAY, Tokens.employerAgent(other), withdrawal, Map.of()).refuses(409, "participation.held");
    }

    @Test
    void countsNobodyWhoDidNotCome() {
        var counted = counted(DAY);
        var fair = aPublished("SPECIAL_FAIR");
        var absence = "/participations/" + employer + "/absence";
        takePart(fair, employer, posting);
        officer(DAY, fair, absence, Map.of()).refuses(409, "activity.not-under-way");
        var code = open(fair);
        officer(DAY.plusDays(1), fair, absence, Map.of()).expect(200);
        assertThat(counted(DAY)).isEqualTo(counted);
        apply(DAY, fair, employer, posting).refuses(409, "participation.absent");
        on(DAY, Tokens.employerAgent(employer), "/activities/" + fair + absence + "/withdrawal", Map.of()).expect(403);
        officer(DAY.plusDays(1), fair, absence + "/withdrawal", Map.of()).expect(200);
        officer(DAY.plusDays(1), fair, absence + "/withdrawal", Map.of()).refuses(409, "participation.not-absent");
        assertThat(counted(DAY)).isEqualTo(List.of(counted.get(0) + 1, counted.get(1) + 1, counted.get(2) + 3));

        var other = heard.anEmployer();
        takePart(fair, other, service.aPublishedPosting(other, 1), DAY);
        var student = Recruitment.aStudent();
        service.claimed(student);
        on(DAY, student.token(), "/activities/" + fair + "/check-ins", Map.of("code", code)).expect(201);
        service.agreed(student, "EMPLOYERS");
        on(DAY, student.token(), "/activities/" + fair + "/cvs", Map.of("enterprise", other)).expect(201);
        officer(DAY, fair, "/participations/" + other + "/absence", Map.of())
                .refuses(409, "participation.was-there");
        officer(DAY, fair, "/closing", Map.of()).expect(200);
        officer(DAY, fair, "/participations/" + other + "/absence", Map.of()).refuses(409, "activity.closed");
        officer(DAY, fair, absence + "/withdrawal", Map.of()).refuses(409, "activity.closed");
    }

    @Test
    void recordsAfterTheClosingWhatWasForgotten() {
        var counted = counted(DAY);
        var fair = aPublished("SPECIAL_FAIR");
        open(fair);
        officer(DAY, fair, "/closing", Map.of()).expect(200);
        officer(DAY, fair, "/report", Map.of("visitors", 120)).expect(200);
        officer(DAY.plusDays(3), fair, "/reopening", Map.of("reason", " ")).expect(400);
        officer(DAY.plusDays(3), fair, "/reopening", Map.of("reason", "漏录参会单位")).expect(200);
        officer(DAY.plusDays(3), fair, "/reopening", Map.of("reason", "漏录参会单位"))
                .refuses(409, "activity.not-closed");
        officer(DAY.plusDays(3), fair, "/report/fixing", Map.of()).refuses(409, "report.activity-not-closed");
        takePart(fair, employer, posting, DAY);
        var student = Recruitment.aStudent();
        service.claimed(student);
        on(DAY, student.token(), "/activities/" + fair + "/check-ins", Map.of("code", open(fair))).expect(201);
        on(DAY, student.token(), "/activities/" + fair + "/intents", Map.of("posting", posting)).expect(201);
        officer(DAY.plusDays(3), fair, "/closing", Map.of()).expect(200);

        assertThat(counted(DAY)).isEqualTo(List.of(counted.get(0) + 1, counted.get(1) + 1, counted.get(2) + 3));
        var report = officer(DAY.plusDays(3), fair, "/report/fixing", Map.of()).expect(200).body();
        assertThat(report.path("facts").path("visitors").asInt()).isEqualTo(120);
        assertThat(report.path("counts").path("intents").asInt()).isOne();
        officer(DAY.plusDays(4), fair, "/reopening", Map.of("reason", "漏录参会单位")).refuses(409, "report.fixed");
    }

    private Answer own(String fair) {
        return service.get(Tokens.employerAgent(employer), "/activities/" + fair + "/participations/" + employer);
    }

    private List<Integer> counted(LocalDate day) {
        return COUNTING.stream().map(id -> figure(id, day)).toList();
    }

    private int figure(String id, LocalDate day) {
        return service.get(Tokens.officer(), "/figures/" + id + "?from=" + day + "&to=" + day).expect(200).body()
                .path("value").asInt();
    }

    private String aPublished(String kind) {
        var plan = new HashMap<String, Object>(Recruitment.aFair());
        plan.putAll(Map.of("kind", kind, "startsAt", "2023-01-02T01:00:00Z", "endsAt", "2023-01-02T08:00:00Z"));
        var id = on(APPROVAL, Tokens.officer(), "/activities", plan).expect(201).text("id");
        officer(APPROVAL, id, "/publication", Map.of()).expect(200);
        return id;
    }

    private Answer takePart(String fair, String enterprise, String with) {
        return takePart(fair, enterprise, with, APPROVAL);
    }

    private Answer takePart(String fair, String enterprise, String with, LocalDate date) {
        apply(date, fair, enterprise, with).expect(201);
        return officer(date, fair, "/participations/" + enterprise + "/approval", Map.of()).expect(200);
    }

    private Answer apply(LocalDate date, String fair, String enterprise, String... with) {
        return on(date, Tokens.employerAgent(enterprise), "/activities/" + fair + "/participations",
                Map.of("postings", Stream.of(with).toList()));
    }

    private String open(String fair) {
        return officer(DAY, fair, "/check-in-codes", Map.of()).expect(201).text("code");
    }

    private Answer officer(LocalDate date, String activity, String path, Map<String, ?> body) {
        return on(date, Tokens.officer(), "/activities/" + activity + path, body);
    }

    private Answer on(LocalDate date, String token, String path, Object body) {
        return service.post(token, path, body, UUID.randomUUID().toString(), date);
    }
}
