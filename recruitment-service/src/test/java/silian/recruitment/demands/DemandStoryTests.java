package silian.recruitment.demands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.contracts.enterprise.VisitRecorded;
import silian.platform.figures.FigureConsistency;
import silian.platform.figures.Period;
import silian.platform.testing.Tokens;
import silian.recruitment.Commands;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentDemandId;

@RecruitmentStory
class DemandStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private DemandedOpenings figure;
    @Autowired
    private AnsweringDemands answering;

    private String employer;

    @BeforeEach
    void connect() {
        employer = heard.anEmployer();
    }

    @Test
    void leadsFromWhatAnEmployerTellsToTheLastHireAndBack() {
        var agent = Tokens.employerAgent(employer);
        var told = tell(agent, Map.of("openings", 1)).expect(201);
        var demand = told.text("id");
        assertThat(told.text("state")).isEqualTo("OPEN");
        assertThat(told.text("area")).isEqualTo("420302001");
        var draft = new HashMap<>(Recruitment.aPosting(1));
        draft.put("demand", demand);
        var posting = service.post(agent, "/job-postings", draft).expect(201).text("id");
        service.post(Tokens.officer(), "/job-postings/" + posting + "/publication", Map.of()).expect(200);
        becomes(demand, "ANSWERED");

        var student = Recruitment.aStudent();
        service.claimed(student);
        var fair = service.aFairUnderWay(employer, posting);
        var application = service.anAcceptedApplication(fair, student, employer, posting);
        var hire = service.post(agent, "/applications/" + application + "/hire", Map.of()).expect(201).text("hireId");
        var filled = becomes(demand, "FILLED");
        assertThat(filled.body().path("hired").asInt()).isEqualTo(1);
        assertThat(filled.body().path("postings").toString()).isEqualTo("[\"" + posting + "\"]");
        move(agent, demand, "/withdrawal", Map.of("reason", "示例原因")).refuses(409, "demand.filled");

        service.post(agent, "/hires/" + hire + "/withdrawal", Map.of("reasonCode", "not-reported-for-work"))
                .expect(200);
        assertThat(becomes(demand, "ANSWERED").body().path("hired").asInt()).isZero();
        move(agent, demand, "/withdrawal", Map.of("reason", "示例原因")).expect(200);
        service.post(agent, "/job-postings", draft).refuses(409, "demand.withdrawn");
    }

    @Test
    void placesWhatWasToldOnAVisitBeforeTheRegisterToldOfTheEnterprise() {
        var unknown = Recruitment.aCreditCode();
        var visit = new VisitRecorded("visit-" + unknown, unknown, LocalDate.of(2022, 3, 1),
                List.of(new VisitRecorded.Demand(1, "示例工程师", 2, "21", new BigDecimal("6000"), new BigDecimal("9000"),
                        null)));
        heard.hear("silian.enterprise.visit.v1", visit.visitId(), 1, visit);
        var path = "/demands?limit=200&area=420302&enterprise=" + unknown;
        assertThat(service.get(Tokens.officer(), path).expect(200).body().path("items")).isEmpty();

        heard.registered(unknown, "示例机械有限公司", "C");
        heard.registered(unknown, "示例机械有限公司", "C");
        assertThat(service.get(Tokens.officer(), path).expect(200).body().path("items")).singleElement()
                .satisfies(demand -> assertThat(demand.path("area").asString()).isEqualTo("420302001"));
    }

    @Test
    void countsACorrectionFromTheFirstDayAndAWithdrawnDemandAsCollected() {
        var day = LocalDate.of(2022, 9, 5);
        var key = UUID.randomUUID().toString();
        var agent = Tokens.employerAgent(employer);
        var first = service.post(agent, "/demands", aDemand(Map.of("openings", 3)), key, day).expect(201);
        var again = service.post(agent, "/demands", aDemand(Map.of("openings", 3)), key, day).expect(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(counted(day)).isEqualTo(3);

        var demand = first.text("id");
        var later = day.plusDays(30);
        var corrected = service.post(Tokens.officer(), "/demands/" + demand + "/correction",
                aDemand(Map.of("openings", 5, "title", "示例电焊工")), UUID.randomUUID().toString(), later).expect(200);
        assertThat(corrected.text("openedOn")).isEqualTo(day.toString());
        assertThat(counted(day)).isEqualTo(5);
        assertThat(counted(later)).isZero();
        service.post(agent, "/demands/" + demand + "/correction", aDemand(Map.of()), UUID.randomUUID().toString(),
                later, 0).refuses(412, "version.stale");

        service.post(agent, "/demands/" + demand + "/withdrawal", Map.of("reason", "示例原因"),
                UUID.randomUUID().toString(), later).expect(200);
        assertThat(counted(day)).isEqualTo(5);
        move(agent, demand, "/withdrawal", Map.of("reason", "示例原因")).refuses(409, "demand.withdrawn");
        move(agent, demand, "/correction", aDemand(Map.of())).refuses(409, "demand.withdrawn");
    }

    @Test
    void countsOnceWhatAVisitAndTheEmployerTold() {
        var visited = LocalDate.of(2022, 9, 7);
        var told = visited.plusDays(1);
        var younger = service.post(Tokens.officer(), "/demands",
                aDemand(Map.of("enterprise", employer, "title", "示例 装配工", "openings", 3)),
                UUID.randomUUID().toString(), told).expect(201).text("id");
        // the visit was before, but is entered late
        heard.hear("silian.enterprise.visit.v1", "visit-" + employer, 1, new VisitRecorded("visit-" + employer,
                employer, visited, List.of(new VisitRecorded.Demand(1, "示例装配工", 2, "41", new BigDecimal("5000"),
                        new BigDecimal("7000"), null))));
        var older = TalentDemand.idOf("visit-" + employer, 1).value();
        tell(Tokens.employerAgent(employer), Map.of("title", "示例电工")).expect(201);
        assertThat(counted(visited) + counted(told)).isEqualTo(5);
        assertThat(ids(service.get(Tokens.officer(), "/demands/" + younger + "/duplicates")))
                .containsExactlyInAnyOrder(older, younger);

        move(Tokens.officer(), older, "/merger", Map.of("survivor", younger))
                .refuses(409, "demand.survivor-is-younger");
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            service.post(Tokens.officer(), "/demands/" + younger + "/merger", Map.of("survivor", older), key, told)
                    .expect(200);
        }

        assertThat(counted(visited)).isEqualTo(2);
        assertThat(counted(told)).isZero();
        FigureConsistency.verify(figure, Period.ofYear(2022));
        var merged = service.get(Tokens.employerAgent(employer), "/demands/" + younger).expect(200);
        assertThat(merged.text("state")).isEqualTo("MERGED");
        assertThat(merged.text("mergedInto")).isEqualTo(older);
        assertThat(ids(service.get(Tokens.officer(), "/demands/" + older + "/duplicates"))).containsExactly(older);
        move(Tokens.officer(), younger, "/merger", Map.of("survivor", older)).refuses(409, "demand.merged");
    }

    @Test
    void losesNoHireWhileItIsMerged() throws Exception {
        int hires = 8;
        var older = tell(Tokens.employerAgent(employer), Map.of("openings", 100)).expect(201).text("id");
        var younger = service.post(Tokens.employerAgent(employer), "/demands", aDemand(Map.of("openings", 100)),
                UUID.randomUUID().toString(), Recruitment.FAIR_DAY.plusDays(1)).expect(201).text("id");
        var posting = new JobPostingId(Commands.anId("posting-" + younger));
        var demand = new TalentDemandId(younger);
        var together = new CyclicBarrier(hires + 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Void>>();
            for (int i = 0; i < hires; i++) {
                var hire = new HireId(Commands.anId(younger + i));
                var taken = i % 2 == 0;
                all.add(() -> {
                    together.await();
                    answering.hired(demand, posting, hire);
                    if (taken) {
                        answering.withdrawn(hire);
                    }
                    return null;
                });
            }
            all.add(() -> {
                together.await();
                move(Tokens.officer(), younger, "/merger", Map.of("survivor", older)).expect(200);
                return null;
            });
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        }
        assertThat(service.get(Tokens.officer(), "/demands/" + older).body().path("hired").asInt())
                .isEqualTo(hires / 2);
    }

    @Test
    void findsDemandsByAreaChainProjectAndState() {
        var agent = Tokens.employerAgent(employer);
        var chain = "示例链" + employer;
        var first = tell(agent, Map.of("chain", chain, "area", "420302002", "community", "示例社区", "building",
                "示例大厦 A座", "keyProject", "示例项目")).expect(201).text("id");
        var second = tell(agent, Map.of("chain", chain, "area", "420303")).expect(201).text("id");
        var third = tell(agent, Map.of("chain", chain)).expect(201).text("id");
        move(agent, third, "/withdrawal", Map.of("reason", "示例原因")).expect(200);

        assertThat(found("chain=" + chain)).containsExactlyInAnyOrder(first, second, third);
        assertThat(found("chain=" + chain + "&area=4203")).containsExactlyInAnyOrder(first, second, third);
        assertThat(found("chain=" + chain + "&area=420302")).containsExactlyInAnyOrder(first, third);
        assertThat(found("chain=" + chain + "&area=420302002")).containsExactly(first);
        assertThat(found("chain=" + chain + "&community=示例社区&building=示例大厦a座")).containsExactly(first);
        assertThat(found("chain=" + chain + "&keyProject=示例项目")).containsExactly(first);
        assertThat(found("chain=" + chain + "&state=OPEN")).containsExactlyInAnyOrder(first, second);
        assertThat(found("chain=" + chain + "&state=WITHDRAWN&enterprise=" + employer)).containsExactly(third);
        assertThat(found("enterprise=" + employer)).containsExactlyInAnyOrder(first, second, third);
        assertThat(found("area=420302&enterprise=" + heard.anEmployer())).isEmpty();

        var pages = new ArrayList<String>();
        var next = "";
        do {
            var page = service.get(agent, "/demands?chain=" + chain + "&limit=1"
                    + (next.isEmpty() ? "" : "&cursor=" + next)).expect(200);
            pages.addAll(ids(page));
            next = page.body().path("next").asString("");
        } while (!next.isEmpty());
        assertThat(pages).hasSize(3).containsExactlyInAnyOrder(first, second, third);
        assertThat(ids(service.get(Tokens.employerAgent(heard.anEmployer()), "/demands?chain=" + chain))).isEmpty();
        service.get(agent, "/demands?area=42-0302").refuses(400, "area.format");
        service.get(agent, "/demands?state=LOST").expect(400);
        service.get(Tokens.officer(), "/demands?limit=1").expect(200);
    }

    @Test
    void answersOthersAndBadInputClearly() {
        var agent = Tokens.employerAgent(employer);
        var other = Tokens.employerAgent(heard.anEmployer());
        var demand = tell(agent, Map.of()).expect(201).text("id");
        service.get(other, "/demands/" + demand).refuses(404, "demand.unknown");
        move(other, demand, "/correction", aDemand(Map.of())).refuses(404, "demand.unknown");
        move(other, demand, "/withdrawal", Map.of("reason", "示例原因")).refuses(404, "demand.unknown");
        tell(other, Map.of("enterprise", employer)).refuses(404, "employer.unknown");
        move(Tokens.officer(), demand, "/correction", aDemand(Map.of("enterprise", heard.anEmployer())))
                .refuses(404, "employer.unknown");
        move(agent, demand, "/merger", Map.of("survivor", demand)).expect(403);
        move(Tokens.officer(), demand, "/merger", Map.of("survivor", "0".repeat(32))).refuses(404, "demand.unknown");
        move(Tokens.officer(), demand, "/merger", Map.of()).expect(400);
        service.get(agent, "/demands/" + demand + "/duplicates").expect(403);
        tell(Tokens.talent("somebody"), Map.of()).expect(403);

        tell(Tokens.officer(), Map.of()).refuses(400, "demand.enterprise-missing");
        move(agent, demand, "/withdrawal", Map.of("reason", " ")).refuses(400, "text.missing");
        move(agent, demand, "/withdrawal", Map.of("reason", "因".repeat(201))).refuses(400, "text.too-long");
        var refused = tell(agent, Map.of("title", "😀", "openings", 10_001, "payTo", 1, "area", "420302999", "chain",
                "链".repeat(61), "neededBy", "2022-05-31")).expect(400);
        assertThat(refused.body().path("faults").valueStream().map(fault -> fault.path("field").asString()))
                .contains("title", "openings", "payTo", "area", "chain", "neededBy");
    }

    private Answer tell(String token, Map<String, Object> more) {
        return service.post(token, "/demands", aDemand(more));
    }

    private static Map<String, Object> aDemand(Map<String, Object> more) {
        var demand = new HashMap<String, Object>(Map.of("title", "示例焊工", "minimumEducation", "41", "openings", 2,
                "payFrom", 5000, "payTo", 7000));
        demand.putAll(more);
        return demand;
    }

    private Answer move(String token, String demand, String verb, Map<String, Object> body) {
        return service.post(token, "/demands/" + demand + verb, body);
    }

    private Answer becomes(String demand, String state) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> service.get(Tokens.officer(), "/demands/" + demand),
                answer -> answer.text("state").equals(state));
    }

    /** R01 of one day, which equals its records. */
    private int counted(LocalDate day) {
        var period = new Period(day, day);
        FigureConsistency.verify(figure, period);
        return figure.value(period).intValueExact();
    }

    private List<String> found(String filters) {
        return ids(service.get(Tokens.officer(), "/demands?" + filters));
    }

    private static List<String> ids(Answer page) {
        return page.expect(200).body().path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }
}
