package silian.recruitment.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.contracts.finance.SubsidyPaid;
import silian.contracts.recruitment.HireConfirmed;
import silian.platform.events.EventSubscriber;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureConsistency;
import silian.platform.figures.Period;
import silian.platform.standards.CreditCode;
import silian.platform.standards.ResidentId;
import silian.platform.testing.Tokens;
import silian.recruitment.Commands;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.language.EnrolmentId;
import tools.jackson.databind.JsonNode;

@RecruitmentStory
class CourseStoryTests {

    private static final LocalDate FIRST = LocalDate.of(2022, 5, 9);
    private static final LocalDate LAST = FIRST.plusDays(4);

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private List<Figure> figures;
    @Autowired
    private List<EventSubscriber> subscribers;
    @Autowired
    private Enrolments enrolments;

    @Test
    void leadsFromAPlanToACertificateAndWhatBecameOfThem() {
        var school = aSchool();
        var course = anApprovedCourse(school, "VOCATIONAL", 30);
        var student = Recruitment.aStudent();
        var enrolled = enrol(school, course, List.of(
                Map.of("name", student.name(), "idNumber", student.idNumber(), "phone", student.phone()),
                aTrainee(1), aTrainee(2))).expect(201).body().path("items");
        var ids = IntStream.range(0, 3).mapToObj(i -> enrolled.get(i).path("id").asString()).toList();
        assertThat(enrolled.get(0).path("idNumber").asString()).startsWith("0000****");
        for (int day = 0; day < 5; day++) {
            // the first always came, the second on four days of five, which is just enough, the third on three
            var present = new ArrayList<>(ids.subList(0, day < 3 ? 3 : day < 4 ? 2 : 1));
            attend(school, course, FIRST.plusDays(day), present).expect(200);
        }
        attend(school, course, FIRST, ids).expect(200);

        post(school, course, "/completion", LAST).expect(200);

        var trainees = await().until(() -> service.get(Tokens.employerAgent(school), "/courses/" + course
                + "/enrolments").body().path("items"), items -> !items.toString().contains("ENROLLED"));
        var states = Map.of(ids.get(0), "COMPLETED", ids.get(1), "COMPLETED", ids.get(2), "FAILED");
        for (var trainee : trainees) {
            assertThat(trainee.path("state").asString()).isEqualTo(states.get(trainee.path("id").asString()));
        }
        assertThat(trainees.toString()).contains("attended at least 80 % of the days taught")
                .doesNotContain(student.idNumber(), student.phone());
        var certificate = trainees.valueStream().filter(item -> item.path("id").asString().equals(ids.get(0)))
                .findFirst().orElseThrow().path("certificate").asString();
        var checked = service.get(Tokens.employerAgent(aSchool()), "/course-certificates/" + certificate).expect(200);
        assertThat(checked.text("trade")).isEqualTo("焊工");
        assertThat(checked.text("holder")).isNotEqualTo(student.name());
        service.get(Tokens.officer(), "/course-certificates/MJ2022NONE").refuses(404, "certificate.unknown");
        assertThat(figureOf("R19", LAST)).isGreaterThanOrEqualTo(2);

        service.claimed(student);
        heard.hear("silian.finance.subsidy-claim.v1", "claim-" + course, 1, new SubsidyPaid("claim-" + course,
                "STARTUP", student.subject(), school, "startup-subsidy", "2022-01-01", new BigDecimal("5000"),
                LAST.plusDays(30)));
        heard.hear("silian.finance.subsidy-claim.v1", "rent-" + course, 1, new SubsidyPaid("rent-" + course,
                "RENT", student.subject(), school, "startup-rent-subsidy", "2022-01-01", new BigDecimal("500"),
                LAST.plusDays(30)));
        var posting = service.aPublishedPosting(school, 1);
        var fair = service.aFairUnderWay(school, posting);
        var application = service.anAcceptedApplication(fair, student, school, posting);
        var hire = service.post(Tokens.employerAgent(school), "/applications/" + application + "/hire", Map.of())
                .expect(201).text("hireId");
        await().untilAsserted(() -> assertThat(afterwards(course)).contains("claim-" + course, hire)
                .doesNotContain("rent-" + course));
        assertThat(service.get(Tokens.employerAgent(school), "/courses/" + course + "/enrolments").expect(200).body()
                .toString()).contains("COMPLETED").doesNotContain("claim-" + course, hire, "FOUND_WORK");
        service.post(Tokens.employerAgent(school), "/hires/" + hire + "/withdrawal",
                Map.of("reasonCode", "not-reported-for-work")).expect(200);
        await().untilAsserted(() -> assertThat(afterwards(course)).contains("claim-" + course)
                .doesNotContain(hire));
    }

    @Test
    void countsWhatBecameOfTraineesAndTellsTheSchoolNoNumberThatTellsOfSomebody() {
        var school = aSchool();
        var course = anApprovedCourse(school, "VOCATIONAL", 30);
        var students = IntStream.range(0, 5).mapToObj(_ -> Recruitment.aStudent()).toList();
        var talents = students.stream().map(service::claimed).toList();
        var trainees = new ArrayList<>(students.stream().map(student -> Map.of("name", student.name(), "idNumber",
                student.idNumber(), "phone", student.phone())).toList());
        IntStream.range(300, 305).mapToObj(CourseStoryTests::aTrainee).forEach(trainees::add);
        var ids = enrol(school, course, trainees).expect(201).body().path("items").valueStream()
                .map(item -> item.path("id").asString()).toList();
        attend(school, course, FIRST, ids).expect(200);
        var found = LAST.plusDays(3);
        var before = figureOf("RC1", found);

        // heard before the school declares the course completed, and dated before that too
        IntStream.range(0, 4).forEach(i -> hired(talents.get(i), students.get(i), school, found));
        hired(talents.getFirst(), students.getFirst(), school, LAST.minusDays(1));
        assertThat(figureOf("RC1", found)).isEqualTo(before);
        post(school, course, "/completion", LAST.plusDays(20)).expect(200);
        await().untilAsserted(() -> assertThat(total(Tokens.officer(), course, "FOUND_WORK").path("people").asInt())
                .isEqualTo(4));
        assertThat(figureOf("RC1", found)).isEqualTo(before + 4);
        var hidden = total(Tokens.employerAgent(school), course, "FOUND_WORK");
        assertThat(hidden.path("people").isNumber()).isFalse();
        assertThat(hidden.path("suppressedBecause").toString()).contains("enough-people")
                .doesNotContain("enough-others");

        hired(talents.get(4), students.get(4), school, found);
        assertThat(total(Tokens.employerAgent(school), course, "FOUND_WORK").path("people").asInt()).isEqualTo(5);
        assertThat(total(Tokens.employerAgent(school), course, "STARTED_BUSINESS").path("people").asInt(-1)).isZero();
        service.get(Tokens.employerAgent(aSchool()), "/courses/" + course + "/afterwards")
                .refuses(404, "course.unknown");
        var records = service.get(Tokens.officer(), "/figures/RC1/records?limit=1&from=" + found + "&to=" + found)
                .expect(200).body();
        assertThat(records.path("items").size()).isOne();
        assertThat(records.hasNonNull("next")).isTrue();
        figures.stream().filter(figure -> figure.description().id().startsWith("RC"))
                .forEach(figure -> FigureConsistency.verify(figure, Period.ofYear(2022)));
    }

    @Test
    void isNotCompletedUntilEverybodyWhoHasAPlaceIsEntered() {
        var school = aSchool();
        var course = anApprovedCourse(school, "STARTUP_AWARENESS", 5);
        var trainees = List.of(aTrainee(400), aTrainee(401));
        var ids = enrol(school, course, trainees).expect(201).body().path("items").valueStream()
                .map(item -> item.path("id").asString()).toList();
        attend(school, course, FIRST, ids).expect(200);
        // as if the process had been killed between the place and the enrolment
        enrolments.deleteById(new EnrolmentId(ids.get(1)));

        assertThat(post(school, course, "/completion", LAST).refuses(409, "course.enrolment-unfinished").body()
                .toString()).contains("1");
        enrol(school, course, trainees).expect(201);
        attend(school, course, FIRST, ids).expect(200);
        post(school, course, "/completion", LAST).expect(200);
        await().untilAsserted(() -> assertThat(service.get(Tokens.officer(), "/courses/" + course + "/enrolments")
                .expect(200).body().path("items").findValuesAsString("state")).containsOnly("COMPLETED").hasSize(2));
        enrol(school, course, trainees).expect(201);
    }

    @Test
    void letsAttendanceBePutRightUntilTheCourseIsCompleted() {
        var school = aSchool();
        var course = anApprovedCourse(school, "STARTUP_AWARENESS", 5);
        var ids = enrol(school, course, List.of(aTrainee(500), aTrainee(501))).expect(201).body().path("items")
                .valueStream().map(item -> item.path("id").asString()).toList();
        attend(school, course, FIRST, ids).expect(200);
        var second = Map.of("day", FIRST.toString(), "absent", List.of(ids.get(1)), "reason", "签到登记有误");

        correct(school, course, Map.of("day", LAST.toString(), "absent", ids, "reason", "签到登记有误"))
                .refuses(409, "course.not-taught-that-day");
        correct(school, course, Map.of("day", FIRST.toString(), "absent", List.of("0".repeat(32)), "reason", "误"))
                .refuses(400, "trainee.not-enrolled");
        correct(school, course, Map.of("day", FIRST.toString(), "absent", ids, "reason", "😀"))
                .refuses(400, "text.character");
        correct(aSchool(), course, second).refuses(404, "course.unknown");
        correct(school, course, second).expect(200);
        var seen = service.get(Tokens.officer(), "/courses/" + course + "/enrolments").expect(200).body();
        assertThat(seen.toString()).contains("absent on " + FIRST, "签到登记有误");
        assertThat(seen.path("items").findValuesAsString("daysAttended")).containsExactlyInAnyOrder("1", "0");
        post(school, course, "/completion", LAST).expect(200);
        await().untilAsserted(() -> correct(school, course, second).refuses(409, "enrolment.decided"));
    }

    @Test
    void takesADayBackOnWhichNothingWasTaught() {
        var school = aSchool();
        var course = anApprovedCourse(school, "STARTUP_AWARENESS", 5);
        var ids = enrol(school, course, List.of(aTrainee(510), aTrainee(511))).expect(201).body().path("items")
                .valueStream().map(item -> item.path("id").asString()).toList();
        attend(school, course, FIRST, ids).expect(200);
        attend(school, course, FIRST.plusDays(1), List.of(ids.getFirst())).expect(200);
        var mistake = Map.<String, Object>of("day", FIRST.plusDays(1).toString(), "reason", "日期登记有误");
        takeDayBack(aSchool(), course, mistake).refuses(404, "course.unknown");
        takeDayBack(school, course, Map.of("day", LAST.toString(), "reason", "误"))
                .refuses(409, "course.not-taught-that-day");

        assertThat(takeDayBack(school, course, mistake).expect(200).body().path("daysTaught").asInt()).isOne();
        takeDayBack(school, course, mistake).refuses(409, "course.not-taught-that-day");
        var seen = service.get(Tokens.officer(), "/courses/" + course + "/enrolments").expect(200).body();
        assertThat(seen.path("items").findValuesAsString("daysAttended")).containsOnly("1");
        post(school, course, "/completion", LAST).expect(200);
        await().untilAsserted(() -> assertThat(service.get(Tokens.officer(), "/courses/" + course + "/enrolments")
                .body().path("items").findValuesAsString("state")).containsOnly("COMPLETED").hasSize(2));
        takeDayBack(school, course, Map.of("day", FIRST.toString(), "reason", "误")).refuses(409, "course.completed");
    }

    private Answer takeDayBack(String school, String course, Map<String, Object> mistake) {
        return service.post(Tokens.employerAgent(school), "/courses/" + course + "/attendance/withdrawal", mistake,
                UUID.randomUUID().toString(), LAST);
    }

    private Answer correct(String school, String course, Map<String, Object> correction) {
        return service.post(Tokens.employerAgent(school), "/courses/" + course + "/attendance/correction", correction,
                UUID.randomUUID().toString(), LAST);
    }

    private JsonNode total(String token, String course, String kind) {
        return service.get(token, "/courses/" + course + "/afterwards").expect(200).body().path("totals").valueStream()
                .filter(total -> total.path("kind").asString().equals(kind)).findFirst().orElseThrow();
    }

    /** Hires that no employer confirmed are nobody else's business. */
    private void hired(String talent, Student student, String enterprise, LocalDate on) {
        var hire = Commands.anId("hire of " + talent + on);
        new Heard(subscribers.stream()
                .filter(one -> one.getClass().getPackageName().equals("silian.recruitment.courses.messaging")).toList())
                .hear("silian.recruitment.hire.v1", hire, 1, new HireConfirmed(hire, talent, student.subject(),
                        enterprise, Commands.anId("posting"), null, on, on, true, new HireConfirmed.Person(
                                LocalDate.of(2000, 1, 1), "21", true, null, LocalDate.of(2022, 6, 30),
                                Recruitment.SCHOOL)));
    }

    @Test
    void enrolsAllOfAListOrNobody() {
        var school = aSchool();
        var course = anApprovedCourse(school, "STARTUP_AWARENESS", 3);

        var refused = enrol(school, course, List.of(aTrainee(11), Map.of("name", "😀", "idNumber", "110105194912310021",
                "phone", "123"), aTrainee(11))).expect(400);
        assertThat(refused.body().path("faults").valueStream().map(fault -> fault.path("field").asString()))
                .contains("trainees[1].name", "trainees[1].idNumber", "trainees[1].phone", "trainees[2].idNumber");
        enrol(school, course, IntStream.range(20, 24).mapToObj(CourseStoryTests::aTrainee).toList())
                .refuses(409, "course.full");
        assertThat(service.get(Tokens.officer(), "/courses/" + course).body().path("enrolled").asInt()).isZero();
        enrol(school, course, List.of()).expect(400);
        enrol(aSchool(), course, List.of(aTrainee(11))).refuses(404, "course.unknown");
        attend(school, course, FIRST, List.of("0".repeat(32))).refuses(400, "trainee.not-enrolled");
        service.get(Tokens.employerAgent(aSchool()), "/courses/" + course + "/enrolments")
                .refuses(404, "course.unknown");
        service.get(Tokens.talent("somebody"), "/courses/" + course + "/enrolments").expect(403);
    }

    @Test
    void erasesWhomItEnteredByMistake() {
        var school = aSchool();
        var course = anApprovedCourse(school, "STARTUP_AWARENESS", 2);
        var ids = enrol(school, course, List.of(aTrainee(500), aTrainee(501))).expect(201).body().path("items")
                .valueStream().map(item -> item.path("id").asString()).toList();
        attend(school, course, FIRST, List.of(ids.getFirst())).expect(200);
        var mistake = "/enrolments/" + ids.getLast() + "/withdrawal";
        post(aSchool(), course, mistake, FIRST).refuses(404, "course.unknown");
        post(school, course, "/enrolments/" + "0".repeat(32) + "/withdrawal", FIRST).refuses(404, "enrolment.unknown");
        post(school, course, "/enrolments/" + ids.getFirst() + "/withdrawal", FIRST)
                .refuses(409, "enrolment.attended");

        assertThat(post(school, course, mistake, FIRST).expect(200).body().path("enrolled").asInt()).isOne();
        assertThat(enrolments.findById(new EnrolmentId(ids.getLast()))).isEmpty();
        post(school, course, mistake, FIRST).refuses(404, "enrolment.unknown");
        enrol(school, course, List.of(aTrainee(502))).expect(201);
        post(school, course, "/completion", LAST).expect(200);
        post(school, course, "/enrolments/" + ids.getFirst() + "/withdrawal", LAST).refuses(409, "course.completed");
    }

    @Test
    void givesTheLastPlaceOnce() throws Exception {
        var school = aSchool();
        var course = anApprovedCourse(school, "STARTUP_AWARENESS", 10);
        var together = new CyclicBarrier(16);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 16).<Callable<Answer>>mapToObj(clerk -> () -> {
                together.await();
                return enrol(school, course, List.of(aTrainee(100 + clerk)));
            }).toList());
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(6);
        }
        assertThat(service.get(Tokens.employerAgent(school), "/courses/" + course + "/enrolments?limit=50").body()
                .path("items").size()).isEqualTo(10);
    }

    @Test
    void countsWhatWasCompletedWithItsRecords() {
        var school = aSchool();
        for (int i = 0; i < 3; i++) {
            var course = anApprovedCourse(school, "STARTUP_AWARENESS", 5);
            var ids = enrol(school, course, List.of(aTrainee(200 + i), aTrainee(210 + i))).expect(201).body()
                    .path("items").valueStream().map(item -> item.path("id").asString()).toList();
            attend(school, course, FIRST, ids).expect(200);
            post(school, course, "/completion", LAST).expect(200);
        }
        anApprovedCourse(school, "STARTUP_AWARENESS", 5);

        await().untilAsserted(() -> assertThat(figureOf("R18", LAST)).isGreaterThanOrEqualTo(6));
        assertThat(figureOf("R17", LAST)).isGreaterThanOrEqualTo(3);
        assertThat(figureOf("R17", LAST.minusDays(1))).isZero();
        figures.stream().filter(figure -> List.of("R17", "R18", "R19").contains(figure.description().id()))
                .forEach(figure -> FigureConsistency.verify(figure, Period.ofYear(2022)));
    }

    private String afterwards(String course) {
        return service.get(Tokens.officer(), "/courses/" + course + "/enrolments").expect(200).body().toString();
    }

    private int figureOf(String id, LocalDate day) {
        return service.get(Tokens.officer(), "/figures/" + id + "?from=" + day + "&to=" + day).expect(200).body()
                .path("value").asInt();
    }

    private String anApprovedCourse(String school, String kind, int places) {
        var plan = new HashMap<String, Object>(Map.of("kind", kind, "title", "示例培训班", "hours", 40,
                "firstDay", FIRST.toString(), "lastDay", LAST.toString(), "places", places));
        if (kind.equals("VOCATIONAL")) {
            plan.put("trade", "焊工");
        }
        var id = service.post(Tokens.employerAgent(school), "/courses", plan).expect(201).text("id");
        service.post(Tokens.officer(), "/courses/" + id + "/approval", Map.of()).expect(200);
        return id;
    }

    private Answer enrol(String school, String course, List<Map<String, String>> trainees) {
        return service.post(Tokens.employerAgent(school), "/courses/" + course + "/enrolments",
                Map.of("trainees", trainees), UUID.randomUUID().toString(), FIRST);
    }

    private Answer attend(String school, String course, LocalDate day, List<String> present) {
        return service.post(Tokens.employerAgent(school), "/courses/" + course + "/attendance",
                Map.of("day", day.toString(), "present", present), UUID.randomUUID().toString(), LAST);
    }

    private Answer post(String school, String course, String move, LocalDate on) {
        return service.post(Tokens.employerAgent(school), "/courses/" + course + move, Map.of(),
                UUID.randomUUID().toString(), on);
    }

    private static Map<String, String> aTrainee(int number) {
        return Map.of("name", "示例学员", "idNumber",
                ResidentId.complete("000000" + "19990101" + "%03d".formatted(number)).value(), "phone",
                "137%08d".formatted(number));
    }

    private String aSchool() {
        var code = CreditCode.complete("52420302MA8" + Recruitment.aCreditCode().substring(11, 15) + "0").value();
        return heard.registered(code, "示例职业培训学校", "P");
    }
}
