package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.AtOnce.atOnce;
import static silian.recruitment.Commands.agentOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.platform.testing.Tokens;
import silian.platform.testing.questions.Aside;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.applications.AcceptedApplications;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;
import silian.recruitment.postings.ReadingJobPostings;

/** Crowds that come to two instances at the same moment. */
@RecruitmentStory
class TwoInstancesStoryTests {

    private static final int CROWD = 500;
    private static final int PLACES = 40;
    private static SecondInstance second;

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private Hiring hiring;
    @Autowired
    private MongoOperations mongo;
    @Autowired
    private ReadingJobPostings postings;

    @BeforeAll
    static void startAnother() {
        second = SecondInstance.started();
    }

    @AfterAll
    static void stopIt() {
        second.close();
    }

    @Test
    void hireOneOfFiveHundredForOneOpening() throws Exception {
        var employer = heard.anEmployer();
        var posting = service.aPublishedPosting(employer, 1);
        var crowd = AcceptedApplications.store(mongo, postings.get(new JobPostingId(posting), agentOf(employer)),
                aCrowd());

        var answers = atOnce(CROWD, i -> () -> at(i).post(Tokens.employerAgent(employer),
                "/applications/" + crowd.get(i).value() + "/hire", Map.of()));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).singleElement()
                .extracting(answer -> answer.text("state")).isEqualTo("CONFIRMED");
        assertThat(answers).filteredOn(answer -> answer.status() != 201).hasSize(CROWD - 1)
                .allSatisfy(answer -> answer.refuses(409, "posting.no-opening-left"));
        assertThat(service.get(Tokens.officer(), "/job-postings/" + posting).body().path("remaining").asInt()).isZero();
        assertThat(Aside.ask(() -> mongo.getCollection("hires").countDocuments(new Document("place.posting", posting)
                .append("state", "CONFIRMED")))).isOne();
    }

    @Test
    void takeTwoHundredCheckInsWithOneCodeAndGiveEveryPlaceOnce() throws Exception {
        var fair = service.post(Tokens.officer(), "/activities", withPlaces()).expect(201).text("id");
        service.post(Tokens.officer(), "/activities/" + fair + "/publication", Map.of()).expect(200);
        var students = IntStream.range(0, 100).mapToObj(i -> Recruitment.aStudent()).toList();
        service.claimed(students);
        var code = Map.of("code", service.code(fair));

        var places = atOnce(100, i -> () -> at(i).post(students.get(i).token(),
                "/activities/" + fair + "/registrations", Map.of()));
        // each of them at both doors
        var arrivals = atOnce(200, i -> () -> at(i).post(students.get(i / 2).token(),
                "/activities/" + fair + "/check-ins", code));

        assertThat(places).filteredOn(answer -> answer.status() == 201).extracting(
                answer -> answer.body().path("place").asInt())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, PLACES).boxed().toList());
        assertThat(places).filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.refuses(409, "registration.full"));
        assertThat(arrivals).allMatch(answer -> answer.status() == 201);
        var counts = service.get(Tokens.officer(), "/activities/" + fair + "/counts").expect(200).body();
        assertThat(counts.path("checkedIn").asInt()).isEqualTo(100);
        assertThat(counts.path("registered").asInt()).isEqualTo(PLACES);
    }

    @Test
    void bookAnInterviewersHourOnce() throws Exception {
        var employer = hiring.anEmployer();
        var crowd = IntStream.range(0, 8).mapToObj(i -> hiring.aStudent()).toList();
        var interviews = crowd.stream().map(student -> hiring.anInterview(student, employer, 3)).toList();

        var answers = atOnce(8, i -> () -> Hiring.choose(at(i), crowd.get(i), interviews.get(i)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.refuses(409, "interview.slot-taken"));
    }

    @Test
    void letOneOfTwoOfficersExamineACase() throws Exception {
        for (int round = 0; round < 10; round++) {
            var student = Recruitment.aStudent();
            service.claimed(student);
            var id = dated(service, student.token(), "", Map.of("talentClass", "E", "evidence",
                    List.of(Map.of("kind", "SENIOR_TECHNICIAN", "reference", "示例证书")))).expect(201).text("id");

            var answers = atOnce(2, i -> () -> dated(at(i), Tokens.withRole("officer-" + i, "OFFICER", null),
                    "/" + id + "/examination",
                    Map.of("findings", List.of(Map.of("kind", "SENIOR_TECHNICIAN", "confirmed", i == 0)))));

            var first = answers.get(0).status() == 200;
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            var found = service.get(Tokens.officer(), "/accreditation-cases/" + id).expect(200).body();
            assertThat(found.path("evidence").path(0).path("finding").asString().equals("CONFIRMED"))
                    .as("%s", found).isEqualTo(first);
        }
    }

    private Recruitment at(int caller) {
        return caller % 2 == 0 ? service : second.service();
    }

    private static Answer dated(Recruitment instance, String token, String path, Object body) {
        return instance.post(token, "/accreditation-cases" + path, body, UUID.randomUUID().toString(),
                LocalDate.of(2022, 6, 1));
    }

    private static Map<String, Object> withPlaces() {
        return Map.of("kind", "ON_SITE_FAIR", "title", "两门招聘会", "startsAt", "2022-06-01T01:00:00Z", "endsAt",
                "2022-06-01T08:00:00Z", "place", "示例体育馆", "places", PLACES);
    }

    /** On the roster of one upload, with an account each and no certificate that an agency would be asked about. */
    private List<TalentId> aCrowd() {
        var students = IntStream.range(0, CROWD).mapToObj(i -> Recruitment.aStudent().withoutCertificate())
                .collect(Collectors.toMap(Student::number, Function.identity()));
        service.enrolled(List.copyOf(students.values()));
        var stored = mongo.getCollection("talents");
        return Aside.ask(() -> students.values().stream().map(student -> {
            var talent = new Document("studentNumber", student.number());
            stored.updateOne(talent, new Document("$set", new Document("subject", student.subject())));
            return new TalentId(stored.find(talent).first().getString("_id"));
        }).toList());
    }
}
