package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import silian.contracts.enterprise.VisitRecorded;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureConsistency;
import silian.platform.figures.Period;
import silian.platform.testing.Tokens;

/** What is counted, and the records that it counts. */
@RecruitmentStory
class FiguresStoryTests {

    /** 湖北工业职业技术学院, whose faculties the district's report tells of. */
    private static final String MEETING_SCHOOL = "11334";

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private List<Figure> figures;

    @Test
    void tellsFiguresWithTheirRecords() {
        var day = LocalDate.of(2021, 5, 6);
        var employer = heard.anEmployer();
        var posting = service.aPublishedPosting(employer, 7);
        var fair = service.aFairUnderWay(employer, posting);
        var student = Recruitment.aStudent();
        service.claimed(student);
        service.anIntent(fair, student, posting);

        var before = figure("R16", "2022-05-31", "2022-05-31");
        assertThat(before).isZero();
        assertThat(figure("R14", day.toString(), day.toString())).isZero();
        var fairs = figure("R14", "2022-06-01", "2022-06-01");
        assertThat(fairs).isPositive();
        assertThat(figure("R15", "2022-06-01", "2022-06-01")).isGreaterThanOrEqualTo(7);
        assertThat(figure("R16", "2022-06-01", "2022-06-01")).isPositive();
        for (var id : List.of("R14", "R15", "R16")) {
            int sum = 0;
            String cursor = "";
            do {
                var page = service.get(Tokens.officer(),
                        "/figures/" + id + "/records?from=2022-01-01&to=2022-12-31&limit=1" + cursor).expect(200);
                for (var item : page.body().path("items")) {
                    sum += item.path("amount").asInt();
                }
                cursor = page.body().hasNonNull("next") ? "&cursor=" + page.text("next") : "";
            } while (!cursor.isEmpty());
            assertThat(sum).as(id).isEqualTo(figure(id, "2022-01-01", "2022-12-31"));
        }
    }

    /** The story is over when the driver heard no question without an index. */
    @Test
    void countsEveryFigureAndTellsItsPages() {
        var year = Period.ofYear(2022);
        assertThat(figures).extracting(figure -> figure.description().id())
                .containsAll(IntStream.rangeClosed(1, 20).mapToObj("R%02d"::formatted).toList());
        assertThat(figures).allSatisfy(figure -> {
            assertThat(figure.value(year)).isNotNegative();
            assertThat(figure.beside(year)).isNotNull();
            var first = figure.records(year, ScrollPosition.keyset(), Limit.of(1));
            if (first.hasNext()) {
                assertThat(figure.records(year, first.positionAt(0), Limit.of(1)).isEmpty()).isFalse();
            }
        });
    }

    @Test
    void countsActivitiesOnceTheirDoorsOpened() {
        var day = Recruitment.FAIR_DAY.toString();
        var kinds = Map.of("TALK", List.of("R02"), "ON_SITE_FAIR", List.of("R06", "R13"), "SPECIAL_FAIR",
                List.of("R06", "R13"), "LIVE_STREAM", List.of("R07"), "ONLINE_FAIR", List.of("R08"));
        kinds.forEach((kind, ids) -> {
            var before = ids.stream().map(id -> figure(id, day, day)).toList();
            var plan = new HashMap<>(Recruitment.aFair());
            plan.put("kind", kind);
            var activity = service.post(Tokens.officer(), "/activities", plan).expect(201).text("id");
            service.post(Tokens.officer(), "/activities/" + activity + "/publication", Map.of()).expect(200);
            assertThat(ids.stream().map(id -> figure(id, day, day)).toList()).as(kind).isEqualTo(before);
            service.code(activity);
            service.code(activity);
            assertThat(ids.stream().map(id -> figure(id, day, day)).toList()).as(kind)
                    .isEqualTo(before.stream().map(count -> count + 1).toList());
        });
        var closed = service.post(Tokens.officer(), "/activities", Recruitment.aFair()).expect(201).text("id");
        service.post(Tokens.officer(), "/activities/" + closed + "/publication", Map.of()).expect(200);
        var held = figure("R06", day, day);
        service.post(Tokens.officer(), "/activities/" + closed + "/closing", Map.of()).expect(200);
        assertThat(figure("R06", day, day)).isEqualTo(held);
        assertThat(service.post(Tokens.officer(), "/activities", Map.of("kind", "FACULTY_MEETING", "title", "示例对接会",
                "startsAt", "2022-06-01T01:00:00Z", "endsAt", "2022-06-01T08:00:00Z", "place", "示例教室"))
                .expect(400).body().path("faults").findValuesAsString("field"))
                .containsExactlyInAnyOrder("university", "faculty");
    }

    @Test
    void countsEmployersAndFacultiesOnceHoweverOftenTheyCome() {
        var day = Recruitment.FAIR_DAY.toString();
        var employers = figure("R03", day, day);
        var faculties = figure("R11", day, day);
        var attendances = figure("R12", day, day);
        var employer = heard.anEmployer();
        var posting = service.aPublishedPosting(employer, 1);
        var student = Recruitment.aStudent();
        service.claimed(student);
        for (int i = 0; i < 2; i++) {
            var campus = aPublic("EXECUTIVES_ON_CAMPUS", "校园行", "计算机学院");
            service.takePart(campus, employer, posting);
            service.code(campus);
            var elsewhere = aPublic("FACULTY_MEETING", "对接会", "示例分院" + employer);
            service.post(student.token(), "/activities/" + elsewhere + "/check-ins",
                    Map.of("code", service.code(elsewhere))).expect(201);
            var meeting = aPublic("FACULTY_MEETING", "对接会", "示例分院" + employer, MEETING_SCHOOL);
            var code = service.code(meeting);
            service.post(student.token(), "/activities/" + meeting + "/check-ins", Map.of("code", code)).expect(201);
            service.post(student.token(), "/activities/" + meeting + "/check-ins", Map.of("code", code)).expect(201);
        }
        assertThat(figure("R03", day, day)).isEqualTo(employers + 1);
        assertThat(figure("R11", day, day)).isEqualTo(faculties + 1);
        assertThat(figure("R12", day, day)).isEqualTo(attendances + 2);
    }

    @Test
    void holdsEveryFigureAgainstItsRecords() {
        var employer = heard.anEmployer();
        heard.hear("silian.enterprise.visit.v1", "counted-" + employer, 1, new VisitRecorded("counted-" + employer,
                employer,
                LocalDate.of(2022, 3, 2), List.of(
                        new VisitRecorded.Demand(1, "示例工程师", 3, "21", new BigDecimal("6000"), new BigDecimal("9000"),
                                null),
                        new VisitRecorded.Demand(2, "示例技工", 4, "41", new BigDecimal("5000"), new BigDecimal("7000"),
                                null))));
        var posting = service.aPublishedPosting(employer, 7);
        service.aFairUnderWay(employer, posting);

        assertThat(figure("R01", "2022-03-02", "2022-03-02")).isEqualTo(7);
        assertThat(figures).extracting(figure -> figure.description().id()).contains("R01", "R02", "R03", "R11", "R12",
                "R06", "R07", "R08",
                "R09", "R10", "R13", "R14", "R15", "R16", "R17", "R18", "R19", "R20");
        figures.forEach(figure -> FigureConsistency.verify(figure, Period.ofYear(2022)));
    }

    private String aPublic(String kind, String title, String faculty) {
        return aPublic(kind, title, faculty, Recruitment.SCHOOL);
    }

    private String aPublic(String kind, String title, String faculty, String university) {
        var plan = new HashMap<>(Recruitment.aFair());
        plan.putAll(Map.of("kind", kind, "title", title, "faculty", faculty, "university", university));
        var id = service.post(Tokens.officer(), "/activities", plan).expect(201).text("id");
        service.post(Tokens.officer(), "/activities/" + id + "/publication", Map.of()).expect(200);
        return id;
    }

    private int figure(String id, String from, String to) {
        return service.get(Tokens.officer(), "/figures/" + id + "?from=" + from + "&to=" + to).expect(200).body()
                .path("value").asInt();
    }
}
