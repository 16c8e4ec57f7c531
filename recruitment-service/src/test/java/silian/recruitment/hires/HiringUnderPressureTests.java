package silian.recruitment.hires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.recruitment.AtOnce.atOnce;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.platform.testing.Tokens;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.postings.TakingOpenings;

@RecruitmentStory
class HiringUnderPressureTests {

    private static final int CROWD = 50;

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private MongoOperations mongo;
    @Autowired
    private Hires hires;
    @Autowired
    private TakingOpenings openings;
    @Autowired
    private ReleasingPlaces releasing;
    @Autowired
    private Clock clock;

    private String employer;

    @BeforeEach
    void connect() {
        employer = heard.anEmployer();
    }

    @Test
    void countsFiftyUsesOfOneCodeOncePerPerson() throws Exception {
        var posting = service.aPublishedPosting(employer, 1);
        var fair = service.aFairUnderWay(employer, posting);
        var code = service.code(fair);
        var students = IntStream.range(0, 5).mapToObj(i -> Recruitment.aStudent()).toList();
        students.forEach(service::claimed);

        var answers = atOnce(CROWD, i -> () -> service.post(students.get(i % 5).token(),
                "/activities/" + fair + "/check-ins", Map.of("code", code)));
        var intents = atOnce(CROWD, i -> () -> service.post(students.get(i % 5).token(),
                "/activities/" + fair + "/intents", Map.of("posting", posting)));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(service.get(Tokens.officer(), "/activities/" + fair + "/check-in-count").body().path("people")
                .asInt()).isEqualTo(5);
        assertThat(intents).allMatch(answer -> answer.status() == 201);
        assertThat(intents.stream().map(answer -> answer.text("id")).distinct()).hasSize(5);
    }

    @Test
    void refusesIntentsWithoutCheckInOrOffer() {
        var posting = service.aPublishedPosting(employer, 1);
        var notBrought = service.aPublishedPosting(employer, 1);
        var fair = service.aFairUnderWay(employer, posting);
        var student = Recruitment.aStudent();
        service.claimed(student);
        var intents = "/activities/" + fair + "/intents";

        service.post(student.token(), intents, Map.of("posting", posting)).refuses(409, "intent.not-checked-in");
        service.post(student.token(), "/activities/" + fair + "/check-ins", Map.of("code", "nonsense"))
                .refuses(400, "check-in.code-invalid");
        service.post(student.token(), "/activities/" + fair + "/check-ins", Map.of("code", service.code(fair)))
                .expect(201);
        service.post(student.token(), intents, Map.of("posting", notBrought))
                .refuses(409, "intent.posting-not-offered");
        service.post(Tokens.officer(), "/activities/" + fair + "/closing", Map.of()).expect(200);
        service.post(student.token(), intents, Map.of("posting", posting)).refuses(409, "activity.closed");
    }

    @Test
    void givesAPersonOneFullTimeHireAtATime() throws Exception {
        var student = Recruitment.aStudent();
        service.claimed(student);
        var others = IntStream.range(0, 8).mapToObj(i -> anApplicationElsewhere(student)).toList();

        var answers = atOnce(others.size(), i -> () -> service.post(Tokens.employerAgent(others.get(i).employer()),
                "/applications/" + others.get(i).application() + "/hire", Map.of()));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(
                answer -> answer.refuses(409, "hire.full-time-elsewhere"));
        var won = IntStream.range(0, others.size()).filter(i -> answers.get(i).status() == 201).findFirst()
                .orElseThrow();
        for (int i = 0; i < others.size(); i++) {
            assertThat(remaining(others.get(i).posting())).isEqualTo(i == won ? 0 : 1);
        }

        service.post(Tokens.officer(), "/hires/" + answers.get(won).text("hireId") + "/withdrawal",
                Map.of("reasonCode", "confirmed-by-mistake")).expect(200);
        var next = others.get(won == 0 ? 1 : 0);
        service.post(Tokens.employerAgent(next.employer()), "/applications/" + next.application() + "/hire", Map.of())
                .expect(201);
    }

    @Test
    void givesAPlaceBackThatWasReservedForAHireThatNeverCame() {
        var posting = service.aPublishedPosting(employer, 1);
        var application = anApplication(posting);
        var hire = Hire.idOf(new JobApplicationId(application));
        openings.reserve(new JobPostingId(posting), hire, clock.instant().minusSeconds(120));
        assertThat(remaining(posting)).isZero();

        releasing.sweep(clock.instant(), clock.instant());

        assertThat(remaining(posting)).isOne();
        hire(application).expect(201);
        assertThat(remaining(posting)).isZero();
    }

    @Test
    void letsTheSlowAndTheSweeperNotBothWin() throws Exception {
        for (int round = 0; round < 10; round++) {
            var posting = service.aPublishedPosting(employer, 1);
            var application = anApplication(posting);
            var id = Hire.idOf(new JobApplicationId(application));
            atOnce(6, i -> () -> {
                if (i % 2 == 0) {
                    return hire(application).status();
                }
                releasing.sweep(clock.instant().plusSeconds(60), clock.instant());
                return 0;
            });
            releasing.sweep(clock.instant().plusSeconds(60), clock.instant());
            var confirmed = hires.findById(id).filter(hire -> hire.state() == HireState.CONFIRMED).isPresent();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(remaining(posting)).isEqualTo(confirmed ? 0 : 1));
        }
    }

    @Test
    void finishesWhatACrashAfterTheHireLeft() {
        var posting = service.aPublishedPosting(employer, 1);
        var application = anApplication(posting);
        var id = new HireId(hire(application).expect(201).text("hireId"));
        mongo.getCollection("jobApplications").updateOne(new Document("_id", application),
                new Document("$set", new Document("state", "ACCEPTED")));
        heard.hear("silian.recruitment.hire.v1", id.value(), 1, confirmed(id, posting));
        heard.hear("silian.recruitment.hire.v1", id.value(), 1, confirmed(id, posting));

        assertThat(service.get(Tokens.officer(), "/applications/" + application).text("state")).isEqualTo("HIRED");
        assertThat(remaining(posting)).isZero();
    }

    private silian.contracts.recruitment.HireConfirmed confirmed(HireId id, String posting) {
        var day = Recruitment.FAIR_DAY;
        return new silian.contracts.recruitment.HireConfirmed(id.value(), silian.recruitment.Commands.anId("talent"),
                "account", employer, posting, null,
                day, day, true,
                new silian.contracts.recruitment.HireConfirmed.Person(day, "21", true, null, day, "10929"));
    }

    private record Elsewhere(String employer, String posting, String application) {}

    private Elsewhere anApplicationElsewhere(Student student) {
        var other = heard.anEmployer("示例电子有限公司");
        var posting = service.aPublishedPosting(other, 1);
        var fair = service.aFairUnderWay(other, posting);
        return new Elsewhere(other, posting, service.anAcceptedApplication(fair, student, other, posting));
    }

    private String anApplication(String posting) {
        var student = Recruitment.aStudent();
        service.claimed(student);
        return service.anAcceptedApplication(service.aFairUnderWay(employer, posting), student, employer, posting);
    }

    private Answer hire(String application) {
        return service.post(Tokens.employerAgent(employer), "/applications/" + application + "/hire", Map.of());
    }

    private int remaining(String posting) {
        return service.get(Tokens.officer(), "/job-postings/" + posting).body().path("remaining").asInt();
    }
}
