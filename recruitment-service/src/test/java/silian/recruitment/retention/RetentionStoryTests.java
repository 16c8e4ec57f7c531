package silian.recruitment.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.recruitment.AtOnce.atOnce;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import silian.contracts.finance.SubsidyPaid;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureConsistency;
import silian.platform.figures.Period;
import silian.platform.testing.Tokens;
import silian.platform.testing.questions.Aside;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.RecruitmentStory;
import tools.jackson.databind.JsonNode;

@RecruitmentStory
class RetentionStoryTests {

    private static final Period YEAR = Period.ofYear(2022);
    private static final List<String> COME = List.of("registrations", "checkIns", "intents", "cvs");

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private EndingRetention retention;
    @Autowired
    @Qualifier("heldRegistrations")
    private HeldForYears registrations;
    @Autowired
    private List<Figure> figures;
    @Autowired
    private MongoOperations mongo;

    @Test
    void erasesWhatCameToNothingAfterTwoYearsAndKeepsTheCounts() {
        var employer = heard.anEmployer();
        var agent = Tokens.employerAgent(employer);
        var posting = service.aPublishedPosting(employer, 2);
        var fair = service.aFairUnderWay(employer, posting);
        var student = Recruitment.aStudent();
        service.claimed(student);
        service.agreed(student, "EMPLOYERS");
        var intent = service.anIntent(fair, student, posting);
        service.post(student.token(), "/activities/" + fair + "/cvs", Map.of("enterprise", employer)).expect(201);
        var rejected = service.post(student.token(), "/applications", Map.of("intent", intent)).expect(201).text("id");
        service.post(agent, "/applications/" + rejected + "/screening", Map.of()).expect(200);
        service.post(agent, "/applications/" + rejected + "/interviews", Map.of("round", 1, "slots", List.of(
                Map.of("startsAt", "2022-06-10T01:00:00Z", "endsAt", "2022-06-10T02:00:00Z", "interviewer", "A01",
                        "room", "一号会议室"))))
                .expect(201);
        service.post(agent, "/applications/" + rejected + "/rejection", Map.of("reasonCode", "posting-filled"))
                .expect(200);
        var unanswered = service.post(student.token(), "/applications",
                Map.of("posting", service.aPublishedPosting(employer, 1))).expect(201).text("id");
        var promised = Recruitment.aStudent();
        service.claimed(promised);
        var accepted = service.anAcceptedApplication(fair, promised, employer, posting);

        retention.sweep(in(2).minus(Duration.ofHours(1)));
        service.get(student.token(), "/applications/" + rejected).expect(200);
        service.get(student.token(), "/applications/" + unanswered).expect(200);
        assertThat(received(agent, fair, "cvs")).isOne();

        retention.sweep(in(2).plus(Duration.ofMinutes(1)));
        retention.sweep(in(2).plus(Duration.ofMinutes(1)));
        service.get(student.token(), "/applications/" + rejected).refuses(404, "application.unknown");
        service.get(student.token(), "/applications/" + unanswered).refuses(404, "application.unknown");
        assertThat(service.get(student.token(), "/interviews").expect(200).body().path("items")).isEmpty();
        service.get(promised.token(), "/applications/" + accepted).expect(200);
        assertThat(received(agent, fair, "cvs")).isZero();
        assertThat(counts(fair).path("cvs").asInt()).isOne();
        assertThat(service.get(student.token(), "/me").expect(200).body().path("cvs")).isEmpty();
    }

    @Test
    void forgetsWhoCameAfterTwoYearsAndCountsTheSame() {
        var employer = heard.anEmployer();
        var agent = Tokens.employerAgent(employer);
        var posting = service.aPublishedPosting(employer, 2);
        var fair = service.aFairUnderWay(employer, posting);
        var people = people(3);
        people.forEach(person -> {
            service.post(person.token(), "/activities/" + fair + "/registrations", Map.of()).expect(201);
            service.anIntent(fair, person, posting);
            service.agreed(person, "EMPLOYERS");
            service.post(person.token(), "/activities/" + fair + "/cvs", Map.of("enterprise", employer)).expect(201);
        });
        service.post(people.getLast().token(), "/activities/" + fair + "/registrations/withdrawal", Map.of())
                .expect(200);
        var mixer = aMixer(people);
        var counted = counted();
        var counts = counts(fair);

        retention.sweep(in(2).minus(Duration.ofHours(1)));
        assertThat(came(people.getFirst())).allMatch(kind -> kind.size() > 0);
        assertThat(received(agent, fair, "intents")).isEqualTo(3);
        service.get(people.getFirst().token(), "/activities/" + mixer + "/badge").expect(200);

        retention.sweep(in(2).plus(Duration.ofMinutes(1)));
        people.forEach(person -> assertThat(came(person)).allMatch(JsonNode::isEmpty));
        assertThat(received(agent, fair, "intents")).isZero();
        service.get(people.getFirst().token(), "/activities/" + mixer + "/badge").refuses(404, "badge.unknown");
        assertThat(counts(fair)).isEqualTo(counts);
        assertThat(counted()).isEqualTo(counted);
        holdAgainstTheirRecords("R10", "R12", "R16", "R20");
        assertNothingIsHeldOf("registrations", "activity", fair);
        assertNothingIsHeldOf("intents", "activity", fair);
        assertNothingIsHeldOf("mixers", "_id", mixer);
    }

    @Test
    void forgetsWhoLearntAfterTenYearsAndCountsTheSame() {
        var school = heard.anEmployer();
        var student = Recruitment.aStudent();
        service.claimed(student);
        var day = LocalDate.of(2022, 5, 9);
        var course = aCompletedCourse(school, student, day);
        heard.hear("silian.finance.subsidy-claim.v1", "claim-" + course, 1, new SubsidyPaid("claim-" + course,
                "STARTUP", student.subject(), school, "startup-subsidy", "2022-01-01", new BigDecimal("5000"), day));
        var before = enrolment(school, course);
        assertThat(outcomes(student)).isNotEmpty();
        var counted = counted();

        retention.sweep(in(10).minus(Duration.ofHours(1)));
        assertThat(enrolment(school, course)).isEqualTo(before);

        retention.sweep(in(10).plus(Duration.ofMinutes(1)));
        var after = enrolment(school, course);
        assertThat(after.hasNonNull("name")).isFalse();
        assertThat(after.hasNonNull("idNumber")).isFalse();
        assertThat(after.path("state")).isEqualTo(before.path("state"));
        var certified = service.get(Tokens.officer(), "/course-certificates/" + before.path("certificate").asString())
                .expect(200).body();
        assertThat(certified.hasNonNull("holder")).isFalse();
        assertThat(certified.path("title").asString()).isEqualTo("示例培训班");
        assertThat(outcomes(student)).isEmpty();
        assertThat(service.get(student.token(), "/me/export").expect(200).body().path("courses")).isEmpty();
        assertThat(counted()).isEqualTo(counted);
        holdAgainstTheirRecords("R18", "R19", "RC1", "RC2");
    }

    @Test
    void erasesACardTenYearsAfterItsLastDay() {
        var student = Recruitment.aStudent();
        var talent = service.claimed(student);
        service.post(Tokens.reviewer(), "/talents/" + talent + "/accreditation",
                Map.of("talentClass", "A", "evidence", "当选证明")).expect(200);
        var card = service.post(student.token(), "/talent-cards", Map.of(), UUID.randomUUID().toString(),
                LocalDate.now(ZoneOffset.ofHours(8))).expect(201);
        var over = LocalDate.parse(card.text("validUntil")).plusYears(10).atStartOfDay(ZoneOffset.UTC).toInstant();

        retention.sweep(over);
        assertThat(cards(student)).hasSize(1);
        retention.sweep(over.plusSeconds(1));
        assertThat(cards(student)).isEmpty();
    }

    @Test
    void erasesAHireTwoAndTenYearsAfterItEndedAndNoneThatStands() {
        var employer = heard.anEmployer();
        var agent = Tokens.employerAgent(employer);
        var posting = service.aPublishedPosting(employer, 2);
        var fair = service.aFairUnderWay(employer, posting);
        var leaves = service.aVerifiedStudent();
        var stays = service.aVerifiedStudent();
        var left = service.anAcceptedApplication(fair, leaves, employer, posting);
        var kept = service.anAcceptedApplication(fair, stays, employer, posting);
        service.post(agent, "/applications/" + left + "/agreement", Map.of("position", "示例工程师", "workplace", "示例厂区",
                "pay", 7000, "startsOn", "2022-07-01")).expect(201);
        service.post(leaves.token(), "/accreditation-cases", Map.of("talentClass", "F", "evidence", List.of()))
                .expect(201);
        var hire = hired(agent, left);
        hired(agent, kept);
        service.post(agent, "/hires/" + hire + "/end", Map.of("reasonCode", "resigned", "lastDay", "2022-07-01"),
                UUID.randomUUID().toString(), LocalDate.of(2022, 7, 1)).expect(200);
        await().until(() -> service.get(leaves.token(), "/applications/" + left).text("state").equals("LEFT"));

        retention.sweep(in(2).plus(Duration.ofMinutes(1)));
        service.get(leaves.token(), "/applications/" + left).refuses(404, "application.unknown");
        retention.sweep(in(10).minus(Duration.ofHours(1)));
        assertThat(held(leaves)).containsExactly(1, 1, 1);

        retention.sweep(in(10).plus(Duration.ofMinutes(1)));
        assertThat(held(leaves)).containsExactly(0, 0, 0);
        assertThat(held(stays)).containsExactly(1, 0, 0);
        service.get(stays.token(), "/applications/" + kept).expect(200);
    }

    private String hired(String agent, String application) {
        return service.post(agent, "/applications/" + application + "/hire", Map.of()).expect(201).text("hireId");
    }

    /** How many hires, agreements and cases are held of somebody. */
    private List<Integer> held(Student student) {
        var copy = service.get(student.token(), "/me/export").expect(200).body();
        return List.of(copy.path("records").path("hires").size(), copy.path("agreements").size(),
                copy.path("accreditationCases").size());
    }

    private JsonNode cards(Student student) {
        return service.get(student.token(), "/me/export").expect(200).body().path("talentCards");
    }

    @Test
    void isSweptBySeveralInstancesAtOnceInSmallSteps() throws Exception {
        var employer = heard.anEmployer();
        var fair = service.aFairUnderWay(employer, service.aPublishedPosting(employer, 1));
        people(12).forEach(person -> service.post(person.token(), "/activities/" + fair + "/registrations", Map.of())
                .expect(201));
        var over = Instant.now().plus(Duration.ofMinutes(1));
        var due = held("registrations", over);

        assertThat(registrations.end(over, Limit.of(1))).as("a step, and then a crash").isOne();
        assertThat(held("registrations", over)).isEqualTo(due - 1);
        var ended = atOnce(4, _ -> () -> registrations.end(over, Limit.of(1_000)));
        assertThat(ended.stream().mapToInt(Integer::intValue).sum()).as("each by one of them").isEqualTo(due - 1);
        assertThat(held("registrations", over)).isZero();
        assertThat(counts(fair).path("registered").asInt()).isEqualTo(12);
    }

    private long held(String collection, Instant before) {
        return Aside.ask(() -> mongo.count(new Query(Criteria.where("heldSince").lt(before)), collection));
    }

    private void assertNothingIsHeldOf(String collection, String field, String id) {
        var left = Aside.ask(() -> mongo.find(new Query(Criteria.where(field).is(id)), Document.class,
                collection));
        assertThat(left).isNotEmpty().allSatisfy(record -> assertThat(record)
                .doesNotContainKeys("talent", "guests", "history", "heldSince"));
    }

    private static Instant in(int years) {
        return Instant.now().atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
    }

    private List<Student> people(int count) {
        var people = IntStream.range(0, count).mapToObj(_ -> Recruitment.aStudent()).toList();
        service.claimed(people);
        return people;
    }

    private String aMixer(List<Student> people) {
        var plan = new HashMap<>(Recruitment.aFair());
        plan.put("kind", "TALENT_MIXER");
        var mixer = service.post(Tokens.officer(), "/activities", plan).expect(201).text("id");
        service.post(Tokens.officer(), "/activities/" + mixer + "/publication", Map.of()).expect(200);
        var code = Map.of("code", service.code(mixer));
        var badges = people.stream().map(person -> {
            service.post(person.token(), "/activities/" + mixer + "/check-ins", code).expect(201);
            service.agreed(person, "MIXERS");
            return service.post(person.token(), "/activities/" + mixer + "/badge", Map.of()).expect(201).body()
                    .path("badge").asInt();
        }).toList();
        service.post(Tokens.officer(), "/activities/" + mixer + "/couples", Map.of("couples",
                List.of(Map.of("one", badges.get(0), "other", badges.get(1))))).expect(201);
        service.post(Tokens.officer(), "/activities/" + mixer + "/closing", Map.of()).expect(200);
        return mixer;
    }

    private String aCompletedCourse(String school, Student student, LocalDate day) {
        var course = service.post(Tokens.employerAgent(school), "/courses", Map.of("kind", "STARTUP_AWARENESS", "title",
                "示例培训班", "hours", 8, "firstDay", day.toString(), "lastDay", day.toString(), "places", 5)).expect(201)
                .text("id");
        service.post(Tokens.officer(), "/courses/" + course + "/approval", Map.of()).expect(200);
        var enrolled = bySchool(school, "/courses/" + course + "/enrolments", Map.of("trainees", List.of(Map.of("name",
                student.name(), "idNumber", student.idNumber(), "phone", student.phone()))), day).expect(201).body()
                .path("items").get(0).path("id").asString();
        bySchool(school, "/courses/" + course + "/attendance",
                Map.of("day", day.toString(), "present", List.of(enrolled)), day).expect(200);
        bySchool(school, "/courses/" + course + "/completion", Map.of(), day).expect(200);
        await().until(() -> enrolment(school, course).path("state").asString().equals("COMPLETED"));
        await().until(() -> !outcomes(student).isEmpty());
        return course;
    }

    private Recruitment.Answer bySchool(String school, String path, Map<String, ?> body, LocalDate on) {
        return service.post(Tokens.employerAgent(school), path, body, UUID.randomUUID().toString(), on);
    }

    private JsonNode enrolment(String school, String course) {
        return service.get(Tokens.employerAgent(school), "/courses/" + course + "/enrolments").expect(200).body()
                .path("items").get(0);
    }

    private JsonNode outcomes(Student student) {
        return service.get(student.token(), "/me/export").expect(200).body().path("outcomes");
    }

    private List<JsonNode> came(Student person) {
        var me = service.get(person.token(), "/me").expect(200).body();
        return COME.stream().map(me::path).toList();
    }

    private JsonNode counts(String fair) {
        return service.get(Tokens.officer(), "/activities/" + fair + "/counts").expect(200).body();
    }

    private List<BigDecimal> counted() {
        return figures.stream().map(figure -> figure.value(YEAR)).toList();
    }

    private void holdAgainstTheirRecords(String... ids) {
        figures.stream().filter(figure -> List.of(ids).contains(figure.description().id()))
                .forEach(figure -> FigureConsistency.verify(figure, YEAR));
    }

    private int received(String agent, String fair, String what) {
        return service.get(agent, "/activities/" + fair + "/" + what).expect(200).body().path("items").size();
    }
}
