package silian.recruitment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import silian.contracts.enterprise.EnterpriseRegistered;
import silian.contracts.enterprise.VisitRecorded;
import silian.platform.commands.CommandId;
import silian.platform.testing.Tokens;
import silian.platform.testing.questions.Aside;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.language.EmployerId;

/**
 * The whole way, from the visit at which an enterprise told whom it looks for to the confirmed hire; and whatever the
 * service published on the way, held against its contract.
 */
@RecruitmentStory
class FromVisitToHireStoryTests {

    private static final LocalDate NEXT_DAY = Recruitment.FAIR_DAY.plusDays(1);
    private static final String NOTE = "示例评语";

    @Autowired
    private Recruitment service;
    @Autowired
    private FindingEmployers employers;
    @Autowired
    private MongoTemplate store;

    private final String employer = Recruitment.aCreditCode();
    private final String agent = Tokens.employerAgent(employer);
    private final String chain = "示例链" + employer;
    private final Student student = Recruitment.aStudent();

    @Test
    void tellsEveryStepAsItsContractSaysAndNothingElse() throws Exception {
        var topics = TopicsOfTheService.fromNow();
        var demand = toldAtAVisit();
        var talent = service.claimed(student);
        await().untilAsserted(() -> assertThat(service.get(Tokens.officer(), "/talents/" + talent).text("degree"))
                .isEqualTo("CONFIRMED"));
        var search = service.post(student.token(), "/me/saved-searches", Map.of("words", "工程师", "chain", chain))
                .expect(201).text("id");
        var posting = posted(demand);
        becomes(demand, "ANSWERED");
        var fair = aFairFor(posting);
        var hire = hired(offered(interviewed(applied(fair, posting))));
        becomes(demand, "FILLED");
        await().until(() -> Aside
                .ask(() -> store.getCollection("searchAlerts").countDocuments(Filters.eq("search", search))) == 1);
        await().until(this::nothingWaitsToBePublished);

        var told = topics.told();
        assertThat(told).allSatisfy(EventOnTopic::keepsItsContract);
        assertThat(told).noneMatch(event -> event.mentions(student.phone()) || event.mentions(student.idNumber())
                || event.mentions(student.name()) || event.mentions(student.number())
                || event.mentions(student.certificate()) || event.mentions(NOTE));
        // others have saved searches too; what is ours names the employer or the student
        var ours = told.stream().filter(event -> event.mentions(employer) || event.mentions(talent)).toList();
        assertThat(byAggregate(ours)).isEqualTo(Map.of(
                posting, List.of("silian.recruitment.job-posting-published.v1",
                        "silian.recruitment.job-posting-filled.v1"),
                CommandId.digest("search-alert\n" + search + '\n' + posting),
                List.of("silian.recruitment.saved-search-matched.v1"),
                hire, List.of("silian.recruitment.hire-confirmed.v1")));
        countsFromOneWithoutGaps(ours);
        tellsOfTheSameThings(ours, demand, posting, fair);
    }

    private static Map<String, List<String>> byAggregate(List<EventOnTopic> events) {
        return events.stream().collect(groupingBy(EventOnTopic::key, mapping(EventOnTopic::type, toList())));
    }

    private static void countsFromOneWithoutGaps(List<EventOnTopic> events) {
        events.stream().collect(groupingBy(EventOnTopic::key, mapping(EventOnTopic::sequence, toList())))
                .forEach((aggregate, sequences) -> assertThat(sequences).as(aggregate)
                        .isEqualTo(LongStream.rangeClosed(1, sequences.size()).boxed().toList()));
    }

    private static void tellsOfTheSameThings(List<EventOnTopic> events, String demand, String posting, String fair) {
        assertThat(events).filteredOn(event -> event.type().contains("job-posting-published")).singleElement()
                .satisfies(event -> assertThat(event.data().path("demandId").asString()).isEqualTo(demand));
        assertThat(events).filteredOn(event -> event.type().contains("hire-confirmed")).singleElement()
                .satisfies(event -> {
                    assertThat(event.data().path("jobPostingId").asString()).isEqualTo(posting);
                    assertThat(event.data().path("activityId").asString()).isEqualTo(fair);
                    assertThat(event.data().path("person").path("degreeVerified").asBoolean()).isTrue();
                });
    }

    /** The demand's id. */
    private String toldAtAVisit() throws Exception {
        EnterpriseService.tells(employer,
                new EnterpriseRegistered(employer, "示例机械有限公司", "C", "420302001", LocalDate.of(2022, 1, 5)));
        await().until(() -> employers.find(new EmployerId(employer)).isPresent());
        var visit = "visit-" + employer;
        EnterpriseService.tells(visit, new VisitRecorded(visit, employer, LocalDate.of(2022, 3, 1),
                List.of(new VisitRecorded.Demand(1, "示例工程师", 1, "21", new BigDecimal("6000"), new BigDecimal("9000"),
                        null))));
        return await().until(() -> service.get(agent, "/demands").expect(200).body().path("items"),
                demands -> demands.size() == 1).path(0).path("id").asString();
    }

    private String posted(String demand) {
        var draft = new HashMap<>(Recruitment.aPosting(1));
        draft.putAll(Map.of("demand", demand, "chain", chain));
        var posting = service.post(agent, "/job-postings", draft).expect(201).text("id");
        service.post(Tokens.officer(), "/job-postings/" + posting + "/publication", Map.of()).expect(200);
        return posting;
    }

    /** One that admits only those who registered, as the student did. */
    private String aFairFor(String posting) {
        var plan = new HashMap<>(Recruitment.aFair());
        plan.put("registrationRequired", true);
        var fair = service.post(Tokens.officer(), "/activities", plan).expect(201).text("id");
        service.post(Tokens.officer(), "/activities/" + fair + "/publication", Map.of()).expect(200);
        service.takePart(fair, employer, posting);
        service.post(student.token(), "/activities/" + fair + "/registrations", Map.of()).expect(201);
        return fair;
    }

    private String applied(String fair, String posting) {
        return "/applications/" + service.post(student.token(), "/applications",
                Map.of("intent", service.anIntent(fair, student, posting))).expect(201).text("id");
    }

    private String interviewed(String application) {
        service.post(agent, application + "/screening", Map.of()).expect(200);
        var slot = Map.of("startsAt", "2022-06-02T01:00:00Z", "endsAt", "2022-06-02T02:00:00Z", "interviewer", "A-01",
                "room", "示例 301");
        var interview = "/interviews/" + service.post(agent, application + "/interviews",
                Map.of("round", 1, "slots", List.of(slot))).expect(201).text("id");
        service.post(student.token(), interview + "/choice", Map.of("slot", 1)).expect(200);
        nextDay(agent, interview + "/feedback", Map.of("passed", true, "note", NOTE)).expect(200);
        return application;
    }

    private String offered(String application) {
        nextDay(agent, application + "/offer", Recruitment.anOffer()).expect(200);
        nextDay(student.token(), application + "/acceptance", Map.of()).expect(200);
        return application;
    }

    private String hired(String application) {
        return nextDay(agent, application + "/hire", Map.of()).expect(201).text("hireId");
    }

    private Answer nextDay(String token, String path, Object body) {
        return service.post(token, path, body, UUID.randomUUID().toString(), NEXT_DAY);
    }

    private void becomes(String demand, String state) {
        await().until(() -> service.get(agent, "/demands/" + demand).text("state"), state::equals);
    }

    /** No outbox holds anything: what has been recorded stands on its topic. */
    private boolean nothingWaitsToBePublished() {
        return Aside.ask(() -> store.getCollectionNames().stream().allMatch(
                collection -> store.getCollection(collection).countDocuments(Filters.exists("pending.since")) == 0));
    }
}
