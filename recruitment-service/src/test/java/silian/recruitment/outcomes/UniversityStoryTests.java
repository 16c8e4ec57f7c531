package silian.recruitment.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.contracts.finance.SubsidyPaid;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.EventSubscriber;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureConsistency;
import silian.platform.figures.Period;
import silian.platform.standards.SchoolCode;
import silian.platform.testing.Tokens;
import silian.recruitment.Commands;
import silian.recruitment.Heard;
import silian.recruitment.Published;
import silian.recruitment.Recruitment;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.talents.Talent;
import tools.jackson.databind.JsonNode;

@RecruitmentStory
class UniversityStoryTests {

    private static final String UNIVERSITY = Tokens.university(Recruitment.SCHOOL);
    /** No story shares an activity with it. */
    private static final String ANOTHER = Tokens.university("11334");
    private static final LocalDate DAY = LocalDate.of(2022, 4, 11);
    private static final String TEXT = "2021-11-01";

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private List<EventSubscriber> subscribers;
    @Autowired
    private List<Figure> figures;

    private Heard heardOfStudents;

    @BeforeEach
    void connect() {
        // hires that no employer confirmed are nobody else's business
        heardOfStudents = new Heard(subscribers.stream()
                .filter(one -> one.getClass().getPackageName().equals("silian.recruitment.outcomes.messaging"))
                .toList());
    }

    @Test
    void tellsTheUniversityOfThoseWhoAgreeUntilTheyWithdraw() {
        var enterprise = heard.anEmployer();
        var student = Recruitment.aStudent();
        var talent = service.claimed(student);
        var silent = Recruitment.aStudent();
        hired(service.claimed(silent), silent, enterprise);
        var hire = hired(talent, student, enterprise);
        heard.hear("silian.finance.subsidy-claim.v1", "claim-1", 1, new SubsidyPaid("claim-1", "STARTUP",
                student.subject(), enterprise, "startup-subsidy", "2022-01-01", new BigDecimal("5000.00"), DAY));
        assertThat(told(UNIVERSITY)).isEmpty();
        var asked = service.get(student.token(), "/me/outcome-consent").expect(200);
        assertThat(asked.text("consent")).isEqualTo("NOT_GIVEN");
        assertThat(asked.body().path("text").path("zh").asString()).contains("可以随时撤回");

        consent(student, "2020-01-01").refuses(409, "consent.text-outdated");
        assertThat(consent(student, TEXT).expect(200).text("consent")).isEqualTo("GIVEN");
        consent(student, TEXT).refuses(409, "consent.already-given");

        var seen = told(UNIVERSITY);
        assertThat(seen).singleElement().satisfies(one -> {
            assertThat(one.path("talent").asString()).isEqualTo(talent);
            assertThat(one.path("outcomes").findValuesAsString("kind")).containsExactly("HIRED", "STARTED_BUSINESS");
            assertThat(one.path("outcomes").findValuesAsString("enterpriseName")).contains("示例机械有限公司");
            assertThat(one.toString()).doesNotContain(student.idNumber(), student.phone(), student.name());
        });
        assertThat(told(ANOTHER)).isEmpty();

        heardOfStudents.hear("silian.recruitment.hire.v1", hire, 2,
                new HireWithdrawn(hire, talent, enterprise, DAY, "not-reported-for-work"));
        assertThat(told(UNIVERSITY).getFirst().path("outcomes").findValuesAsString("kind"))
                .containsExactly("STARTED_BUSINESS");
        service.post(student.token(), "/me/outcome-consent/withdrawal", Map.of()).expect(200);
        assertThat(told(UNIVERSITY)).isEmpty();
        service.post(student.token(), "/me/outcome-consent/withdrawal", Map.of())
                .refuses(409, "consent.already-withdrawn");
    }

    @Test
    void tellsNoTotalThatTellsOfSomebody() {
        var enterprise = heard.anEmployer();
        var students = IntStream.range(0, 6).mapToObj(_ -> Recruitment.aStudent()).toList();
        var talents = students.stream().map(student -> service.claimed(student, 2029)).toList();
        for (int i = 0; i < 4; i++) {
            hired(talents.get(i), students.get(i), enterprise);
        }
        assertThat(hiredIn2029().path("people").isMissingNode() || hiredIn2029().path("people").isNull()).isTrue();
        assertThat(hiredIn2029().path("suppressedBecause").toString()).contains("enough-people", "enough-unnamed");

        hired(talents.get(4), students.get(4), enterprise);
        assertThat(hiredIn2029().path("people").asInt()).isEqualTo(5);

        consent(students.getFirst(), TEXT).expect(200);
        assertThat(hiredIn2029().path("suppressedBecause").toString()).contains("enough-unnamed")
                .doesNotContain("enough-people");
        hired(talents.get(5), students.get(5), enterprise);
        assertThat(hiredIn2029().path("people").asInt()).isEqualTo(6);
    }

    @Test
    void countsAStudentInTheYearThatTheRosterTellsNow() {
        var enterprise = heard.anEmployer();
        var students = IntStream.range(0, 5).mapToObj(_ -> Recruitment.aStudent()).toList();
        students.forEach(student -> hired(service.claimed(student, 2027), student, enterprise));
        assertThat(hiredIn(2027).path("people").asInt()).isEqualTo(5);

        students.forEach(student -> service.enrolled(student, 2028));
        assertThat(hiredIn(2027).path("people").asInt(-1)).isZero();
        assertThat(hiredIn(2028).path("people").asInt()).isEqualTo(5);
    }

    @Test
    void tellsEachUniversityOfThePersonByItsOwnEntry() {
        var mastersSchool = "10486";
        var masters = Tokens.university(mastersSchool);
        var enterprise = heard.anEmployer();
        var student = Recruitment.aStudent();
        var talent = service.claimed(student);
        consent(student, TEXT).expect(200);
        var before = hired(talent, student, heard.anEmployer());
        var entry = asMaster(mastersSchool, student, student.idNumber());
        assertThat(service.get(student.token(), "/me/outcome-consent").expect(200).body().path("schools")
                .findValuesAsString("consent")).containsExactly("GIVEN", "NOT_GIVEN");
        consent(student, TEXT).expect(200);
        consent(student, TEXT).refuses(409, "consent.already-given");
        var hire = hired(talent, student, enterprise, "again");

        assertThat(told(masters)).singleElement().satisfies(one -> {
            assertThat(one.path("talent").asString()).isEqualTo(entry);
            assertThat(one.path("outcomes").findValuesAsString("enterprise")).containsExactly(enterprise);
        });
        assertThat(told(UNIVERSITY).stream().filter(one -> one.path("talent").asString().equals(talent)))
                .singleElement().satisfies(one -> assertThat(one.path("outcomes")).hasSize(2));
        assertThat(service.get(student.token(), "/me/export").expect(200).body().path("outcomes"))
                .as("one to both, one to the first").hasSize(2);
        heardOfStudents.hear("silian.recruitment.hire.v1", hire, 2,
                new HireWithdrawn(hire, talent, enterprise, DAY, "not-reported-for-work"));
        assertThat(told(masters)).isEmpty();
        assertThat(before).isNotEqualTo(hire);

        hired(talent, student, enterprise, "once more");
        asMaster(mastersSchool, student, Recruitment.aStudent().idNumber());
        assertThat(told(masters)).as("it was somebody else").isEmpty();
        asMaster(mastersSchool, student, student.idNumber());
        service.post(student.token(), "/me/outcome-consent/withdrawal", Map.of()).expect(200);
        assertThat(service.get(student.token(), "/me/outcome-consent").expect(200).body().path("schools")
                .findValuesAsString("consent")).containsExactly("WITHDRAWN", "NOT_GIVEN");
    }

    /** The student stands on another university's roster too; under which id. */
    private String asMaster(String school, Student student, String idNumber) {
        service.post(Tokens.university(school), "/graduate-uploads", Recruitment.HEADER + String.join(",",
                student.number(), student.name(), idNumber, student.phone(), "14", "310", "车辆工程", "2025-06-30", "")
                + "\n").expect(201);
        return Talent.idOf(new SchoolCode(school), student.number()).value();
    }

    @Test
    void tellsOfACourseThatTheStudentCompleted() {
        var school = heard.anEmployer("示例培训学校");
        var student = Recruitment.aStudent();
        var talent = service.claimed(student);
        consent(student, TEXT).expect(200);
        var course = anApprovedCourse(school);
        var enrolment = completed(school, course, student);

        var completed = Published.one("silian.recruitment.course.v1", course,
                "silian.recruitment.course-completed.v1");
        assertThat(completed.path("trainees").asInt()).isOne();
        assertThat(completed.path("completedOn").asString()).isEqualTo(DAY.toString());
        var training = Published.one("silian.recruitment.enrolment.v1", enrolment,
                "silian.recruitment.training-completed.v1");
        assertThat(training.path("courseId").asString()).isEqualTo(course);
        assertThat(training.toString()).doesNotContain(student.idNumber(), student.name(), student.phone(), talent);
        await().untilAsserted(() -> assertThat(told(UNIVERSITY))
                .filteredOn(one -> one.path("talent").asString().equals(talent)).singleElement()
                .satisfies(one -> {
                    assertThat(one.path("outcomes").findValuesAsString("kind")).containsExactly("TRAINED");
                    assertThat(one.path("outcomes").findValuesAsString("enterprise")).containsExactly(school);
                }));
    }

    @Test
    void findsWhatBecameOfSomebodyBeforeTheUniversityEnteredThem() {
        var school = heard.anEmployer("示例培训学校");
        var student = Recruitment.aStudent();
        var course = anApprovedCourse(school);
        var enrolment = completed(school, course, student);
        Published.one("silian.recruitment.enrolment.v1", enrolment, "silian.recruitment.training-completed.v1");
        var claim = "claim-" + course;
        heard.hear("silian.finance.subsidy-claim.v1", claim, 1, new SubsidyPaid(claim, "STARTUP", student.subject(),
                school, "startup-subsidy", "2022-01-01", new BigDecimal("5000.00"), DAY.plusDays(9)));

        service.enrolled(student, 2022);
        service.enrolled(student, 2022);
        var claimed = Map.of("name", student.name(), "idNumber", student.idNumber());
        service.post(student.token(), "/me", claimed).expect(200);
        service.post(student.token(), "/me", claimed).expect(200);

        var copy = service.get(student.token(), "/me/export").expect(200).body();
        assertThat(copy.path("outcomes").findValuesAsString("kind")).containsExactly("TRAINED", "STARTED_BUSINESS");
        assertThat(copy.path("outcomes").findValuesAsString("record")).containsExactly(enrolment, claim);
        assertThat(copy.path("startups").findValuesAsString("claim")).containsExactly(claim);
        assertThat(service.get(Tokens.officer(), "/courses/" + course + "/enrolments").expect(200).body().path("items")
                .path(0).path("afterwards").findValuesAsString("record")).containsExactly(claim);
        assertThat(service.get(Tokens.employerAgent(school), "/courses/" + course + "/afterwards").expect(200).body()
                .toString()).contains("enough-people").doesNotContain(claim);
    }

    @Test
    void findsWorkThatSomebodyHadBeforeTheSchoolEnteredThem() {
        var school = heard.anEmployer("示例培训学校");
        var student = Recruitment.aStudent();
        service.claimed(student);
        var posting = service.aPublishedPosting(school, 1);
        var application = service.anAcceptedApplication(service.aFairUnderWay(school, posting), student, school,
                posting);
        var hire = service.post(Tokens.employerAgent(school), "/applications/" + application + "/hire", Map.of())
                .expect(201).text("hireId");

        var course = anApprovedCourse(school);
        completed(school, course, student);

        await().untilAsserted(() -> assertThat(service.get(Tokens.officer(), "/courses/" + course + "/enrolments")
                .expect(200).body().path("items").path(0).path("afterwards").findValuesAsString("record"))
                .containsExactly(hire));
    }

    private String anApprovedCourse(String school) {
        var course = service.post(Tokens.employerAgent(school), "/courses", Map.of("kind", "VOCATIONAL", "title",
                "示例培训班", "trade", "焊工", "hours", 8, "firstDay", DAY.toString(), "lastDay", DAY.toString(), "places", 1))
                .expect(201).text("id");
        service.post(Tokens.officer(), "/courses/" + course + "/approval", Map.of()).expect(200);
        return course;
    }

    /** The student was enrolled, came, and the school declared the course completed; the enrolment's id. */
    private String completed(String school, String course, Student student) {
        var agent = Tokens.employerAgent(school);
        var enrolment = onTheDay(agent, "/courses/" + course + "/enrolments", Map.of("trainees", List.of(Map.of("name",
                student.name(), "idNumber", student.idNumber(), "phone", student.phone())))).expect(201).body()
                .path("items").path(0).path("id").asString();
        onTheDay(agent, "/courses/" + course + "/attendance", Map.of("day", DAY.toString(), "present",
                List.of(enrolment))).expect(200);
        onTheDay(agent, "/courses/" + course + "/completion", Map.of()).expect(200);
        return enrolment;
    }

    @Test
    void tellsWhatHappensOnCampusAndWhatIsOfferedThere() {
        var enterprise = heard.anEmployer();
        var posting = service.aPublishedPosting(enterprise, 3);
        var fair = service.aFairUnderWay(enterprise, posting);
        var planned = service.post(Tokens.officer(), "/activities", Recruitment.aFair()).expect(201).text("id");

        var listed = service.get(UNIVERSITY, "/activities?limit=200").expect(200).body().toString();
        assertThat(listed).contains(fair).doesNotContain(planned);
        assertThat(service.get(ANOTHER, "/activities?limit=200").expect(200).body().toString())
                .doesNotContain(fair, planned);
        var offers = service.get(UNIVERSITY, "/activities/" + fair + "/openings").expect(200).body()
                .path("items");
        assertThat(offers.path(0).path("name").asString()).isEqualTo("示例机械有限公司");
        assertThat(offers.path(0).path("postings").path(0).path("remaining").asInt()).isEqualTo(3);
        service.get(UNIVERSITY, "/activities/" + planned + "/openings")
                .refuses(404, "activity.unknown");
    }

    @Test
    void keepsWhatDistrictAndUniversitiesSigned() {
        var first = agreement("10489", "2022-04-11").expect(201).text("id");
        agreement("10929", "2022-04-12").expect(201);
        agreement("10929", "2022-04-13").expect(201);
        agreement("10929", "2022-06-02").expect(400);
        var own = Tokens.university("10489");
        assertThat(service.get(own, "/cooperation-agreements").expect(200).body().path("items")).hasSize(1);
        assertThat(service.get(Tokens.officer(), "/cooperation-agreements?university=10929").expect(200).body()
                .path("items")).hasSize(2);
        service.get(UNIVERSITY, "/cooperation-agreements/" + first).refuses(404, "cooperation.unknown");

        var path = "/cooperation-agreements/" + first;
        post(path + "/renewal", Map.of("until", "2022-04-30")).refuses(400, "cooperation.not-later");
        assertThat(post(path + "/renewal", Map.of("until", "2030-12-31")).expect(200).body().path("renewals"))
                .hasSize(1);
        var ending = UUID.randomUUID().toString();
        var on = LocalDate.of(2022, 6, 1);
        assertThat(service.post(Tokens.officer(), path + "/ending", Map.of("reason", "示例终止"), ending, on)
                .expect(200).text("state")).isEqualTo("ENDED");
        post(path + "/renewal", Map.of("until", "2031-12-31")).refuses(409, "cooperation.ended");
        assertThat(service.get(own, path).expect(200).body().path("inForce").asBoolean()).isFalse();

        assertThat(figure("RA1")).isEqualTo(3);
        assertThat(figure("RA2")).isEqualTo(2);
        for (var figure : figures) {
            if (figure.description().id().startsWith("RA")) {
                FigureConsistency.verify(figure, Period.ofYear(2022));
            }
        }
    }

    private Answer post(String path, Object body) {
        return service.post(Tokens.officer(), path, body);
    }

    private Answer agreement(String university, String signedOn) {
        return post("/cooperation-agreements", Map.of("university", university, "kind", "TALENT_SUPPLY", "title",
                "示例合作协议", "signedOn", signedOn, "from", "2022-05-01", "until", "2025-04-30"));
    }

    private int figure(String id) {
        return service.get(Tokens.officer(), "/figures/" + id + "?from=2022-01-01&to=2022-12-31").expect(200).body()
                .path("value").asInt();
    }

    private Answer consent(Student student, String version) {
        return service.post(student.token(), "/me/outcome-consent", new HashMap<>(Map.of("textVersion", version)));
    }

    private List<JsonNode> told(String university) {
        return service.get(university, "/universities/me/outcomes?limit=200").expect(200).body().path("items")
                .valueStream().filter(item -> !item.path("outcomes").isEmpty()).toList();
    }

    private Answer onTheDay(String token, String path, Object body) {
        return service.post(token, path, body, UUID.randomUUID().toString(), DAY);
    }

    private JsonNode hiredIn2029() {
        return hiredIn(2029);
    }

    private JsonNode hiredIn(int year) {
        return service.get(UNIVERSITY, "/universities/me/outcome-totals?graduationYear=" + year).expect(200).body()
                .path("totals").valueStream().filter(total -> total.path("kind").asString().equals("HIRED"))
                .findFirst().orElseThrow();
    }

    private String hired(String talent, Student student, String enterprise) {
        return hired(talent, student, enterprise, "first");
    }

    private String hired(String talent, Student student, String enterprise, String which) {
        var hire = Commands.anId(which + " hire of " + talent);
        heardOfStudents.hear("silian.recruitment.hire.v1", hire, 1, new HireConfirmed(hire, talent, student.subject(),
                enterprise, Commands.anId("posting"), null, DAY, DAY, true, new HireConfirmed.Person(
                        LocalDate.of(2000, 1, 1), "21", true, null, LocalDate.of(2022, 6, 30), Recruitment.SCHOOL)));
        return hire;
    }
}
