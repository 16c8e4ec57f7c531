package silian.recruitment.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.RecruitmentStory;

/** What is counted where one year ends and the next begins, and who is no student. */
@RecruitmentStory
class FigureEdgesStoryTests {

    private static final LocalDate EVE = LocalDate.of(2023, 12, 31);
    private static final LocalDate NEW_YEAR = EVE.plusDays(1);

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;

    /** A fair from the last day of a year to the first of the next. */
    @Test
    void countsEveryRecordInTheYearOfItsOwnDay() {
        var counting = List.of("R06", "R13", "R09", "R14", "R10", "R16");
        var old = values(counting, EVE);
        var young = values(counting, NEW_YEAR);
        var employer = heard.anEmployer();
        var posting = service.aPublishedPosting(employer, 3);
        var fair = aPublished(Map.of("startsAt", "2023-12-31T01:00:00Z", "endsAt", "2024-01-01T08:00:00Z"));
        on(EVE, Tokens.employerAgent(employer), fair + "/participations", Map.of("postings", List.of(posting)));
        on(EVE, Tokens.officer(), fair + "/participations/" + employer + "/approval", Map.of());
        var first = meets(EVE, fair, posting, aPerson());
        var person = aPerson();
        var second = meets(NEW_YEAR, fair, posting, person);

        assertThat(values(counting, EVE)).isEqualTo(more(old, 1, 1, 1, 1, 1, 1));
        assertThat(values(counting, NEW_YEAR)).isEqualTo(more(young, 0, 0, 0, 0, 1, 1));
        assertThat(records("R16", EVE)).contains(first).doesNotContain(second);
        assertThat(records("R16", NEW_YEAR)).contains(second).doesNotContain(first);

        on(NEW_YEAR, person.token(), fair + "/intents/" + second + "/withdrawal", Map.of());
        assertThat(records("R16", NEW_YEAR)).doesNotContain(second);
        on(EVE, person.token(), fair + "/intents", Map.of("posting", posting));
        assertThat(records("R16", EVE)).as("entered late, for the day before").contains(first, second);

        on(NEW_YEAR, Tokens.officer(), fair + "/annulment", Map.of("reason", "误开"));
        assertThat(values(counting, EVE)).isEqualTo(old);
        assertThat(values(counting, NEW_YEAR)).isEqualTo(young);
    }

    /** The same fair, of whose first day nothing was entered until the second. */
    @Test
    void countsAFairFromItsFirstDayAlsoIfThatIsEnteredLater() {
        var counting = List.of("R06", "R09", "R14", "R15");
        var old = values(counting, EVE);
        var young = values(counting, NEW_YEAR);
        var employer = heard.anEmployer();
        var posting = service.aPublishedPosting(employer, 3);
        var fair = aPublished(Map.of("startsAt", "2023-12-31T01:00:00Z", "endsAt", "2024-01-01T08:00:00Z"));
        on(EVE, Tokens.employerAgent(employer), fair + "/participations", Map.of("postings", List.of(posting)));
        on(EVE, Tokens.officer(), fair + "/participations/" + employer + "/approval", Map.of());
        comes(NEW_YEAR, fair, aPerson());
        assertThat(values(counting, NEW_YEAR)).isEqualTo(more(young, 1, 1, 1, 3));
        var code = on(NEW_YEAR, Tokens.officer(), fair + "/check-in-codes", Map.of()).text("code");
        service.post(aPerson().token(), fair + "/check-ins", Map.of("code", code), UUID.randomUUID().toString(), EVE)
                .refuses(409, "activity.not-under-way");

        comes(EVE, fair, aPerson());
        comes(NEW_YEAR, fair, aPerson());
        assertThat(values(counting, EVE)).isEqualTo(more(old, 1, 1, 1, 3));
        assertThat(values(counting, NEW_YEAR)).isEqualTo(young);
    }

    @Test
    void countsWhoStandsOnNoRosterAsNoStudent() {
        var before = values(List.of("R12"), EVE);
        var meeting = aPublished(Map.of("kind", "FACULTY_MEETING", "university", "11334", "faculty", "示例分院",
                "startsAt", "2023-12-31T01:00:00Z", "endsAt", "2023-12-31T08:00:00Z"));
        var visitor = Recruitment.aStudent();
        service.post(Tokens.officer(), "/talents",
                Map.of("identityCardSeen", true, "name", visitor.name(), "idNumber", visitor.idNumber(), "phone",
                        visitor.phone(), "educationCode", "21", "degreeCode", "407", "major", "机械工程",
                        "graduationDate", "2022-06-30"))
                .expect(201);
        service.post(visitor.token(), "/me", Map.of("name", visitor.name(), "idNumber", visitor.idNumber()))
                .expect(200);
        comes(EVE, meeting, visitor);
        comes(EVE, meeting, aPerson());

        assertThat(values(List.of("R12"), EVE)).isEqualTo(more(before, 1));
        assertThat(service.get(Tokens.officer(), meeting + "/counts").expect(200).body().path("checkedIn").asInt())
                .isEqualTo(2);
    }

    private Student aPerson() {
        var student = Recruitment.aStudent();
        service.claimed(student);
        return student;
    }

    private String meets(LocalDate day, String fair, String posting, Student student) {
        comes(day, fair, student);
        return on(day, student.token(), fair + "/intents", Map.of("posting", posting)).text("id");
    }

    private void comes(LocalDate day, String activity, Student student) {
        var code = on(day, Tokens.officer(), activity + "/check-in-codes", Map.of()).text("code");
        on(day, student.token(), activity + "/check-ins", Map.of("code", code));
    }

    private String aPublished(Map<String, ?> more) {
        var plan = new HashMap<String, Object>(Recruitment.aFair());
        plan.putAll(more);
        var activity = "/activities/" + on(EVE, Tokens.officer(), "/activities", plan).text("id");
        on(EVE, Tokens.officer(), activity + "/publication", Map.of());
        return activity;
    }

    private Answer on(LocalDate day, String token, String path, Object body) {
        var answer = service.post(token, path, body, UUID.randomUUID().toString(), day);
        assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
        return answer;
    }

    private List<Integer> values(List<String> ids, LocalDate day) {
        return ids.stream().map(id -> service.get(Tokens.officer(), "/figures/" + id + yearOf(day)).expect(200).body()
                .path("value").asInt()).toList();
    }

    /** The ids of all records of a figure, read in pages of two. */
    private List<String> records(String id, LocalDate day) {
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var page = service.get(Tokens.officer(), "/figures/" + id + "/records" + yearOf(day) + "&limit=2" + cursor)
                    .expect(200).body();
            found.addAll(page.path("items").findValuesAsString("id"));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        return found;
    }

    private static String yearOf(LocalDate day) {
        return "?from=%1$d-01-01&to=%1$d-12-31".formatted(day.getYear());
    }

    private static List<Integer> more(List<Integer> counts, int... by) {
        var sums = new ArrayList<Integer>();
        for (int i = 0; i < by.length; i++) {
            sums.add(counts.get(i) + by[i]);
        }
        return sums;
    }
}
