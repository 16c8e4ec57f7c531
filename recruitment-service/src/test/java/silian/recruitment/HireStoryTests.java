package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.recruitment.Hiring.START;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;
import silian.recruitment.Hiring.Employer;
import silian.recruitment.Recruitment.Student;

/** What may stand beside a hire, how it begins, and how it ends if the employer keeps silent. */
@RecruitmentStory
class HireStoryTests {

    private static final Map<String, Object> PART_TIME = Map.of("fullTime", false);

    @Autowired
    private Recruitment service;
    @Autowired
    private Hiring hiring;

    private Employer employer;
    private Student student;

    @BeforeEach
    void begin() {
        employer = hiring.anEmployer();
        student = hiring.aStudent();
    }

    @Test
    void mayBePartTimeBesideAFullTimeOneAndIsNotMadeFullTimeByACorrection() {
        var full = hiring.hired(student, employer);
        var other = hiring.anEmployer();
        var part = hiring.hired(other, hiring.accepted(student, other, PART_TIME));
        assertThat(service.get(other.agent(), part).body().path("fullTime").asBoolean()).isFalse();
        var third = hiring.anEmployer();
        service.post(third.agent(), hiring.accepted(student, third) + "/hire", Map.of())
                .refuses(409, "hire.full-time-elsewhere");

        var correction = Map.of("fullTime", true, "reason", "示例更正");
        service.post(other.agent(), part + "/correction", correction).refuses(409, "hire.full-time-elsewhere");

        service.post(employer.agent(), full + "/correction", Map.of("fullTime", false, "reason", "示例更正"))
                .expect(200);
        service.post(other.agent(), part + "/correction", correction).expect(200);
    }

    @Test
    void takesNoDayThatThePersonWorkedFullTimeElsewhere() {
        var other = hiring.anEmployer();
        var promised = hiring.accepted(student, other);
        var third = hiring.anEmployer();
        var part = hiring.hired(third, hiring.accepted(student, third, PART_TIME));
        var full = hiring.hired(student, employer);
        var day = START.plusMonths(1);
        hiring.on(day, employer.agent(), full + "/end", resigned("2022-07-29")).expect(200);

        // promised for the first of July, when the person still worked elsewhere
        var late = hiring.on(day, other.agent(), promised + "/hire", Map.of()).refuses(409, "hire.full-time-until");
        assertThat(late.body().toString()).contains("2022-07-29");
        hiring.on(day, third.agent(), part + "/correction", Map.of("fullTime", true, "reason", "示例更正"))
                .refuses(409, "hire.full-time-until");

        hiring.on(day, third.agent(), part + "/correction",
                Map.of("fullTime", true, "startsOn", "2022-07-30", "reason", "示例更正")).expect(200);
        hiring.on(day, third.agent(), part + "/correction", Map.of("startsOn", "2022-07-29", "reason", "示例更正"))
                .refuses(409, "hire.full-time-until");
        hiring.on(day, third.agent(), part + "/correction", Map.of("startsOn", "2022-08-01", "reason", "示例更正"))
                .expect(200);
    }

    @Test
    void endsBecauseOfAProbationOnlyWhileOneLasts() {
        var hire = hiring.hired(student, employer);
        hiring.on(START, employer.agent(), hire + "/end", notPassed("2022-07-01")).refuses(409, "hire.no-probation");
        hiring.on(START, employer.agent(), hire + "/probation", Map.of("endsOn", "2022-08-31", "contractEndsOn",
                "2024-06-30")).expect(200);
        hiring.on(START.plusMonths(3), employer.agent(), hire + "/end", notPassed("2022-09-01"))
                .refuses(400, "hire.probation-over");
        hiring.on(START.plusMonths(1), employer.agent(), hire + "/probation-pass", Map.of()).expect(200);
        hiring.on(START.plusMonths(1), employer.agent(), hire + "/end", notPassed("2022-08-01"))
                .refuses(409, "hire.probation-passed");

        var person = hiring.aStudent();
        var tested = hiring.hired(person, employer);
        hiring.on(START, employer.agent(), tested + "/probation", Map.of("endsOn", "2022-08-31", "contractEndsOn",
                "2024-06-30")).expect(200);
        hiring.on(START.plusMonths(2), employer.agent(), tested + "/end", notPassed("2022-08-31")).expect(200);
    }

    private static Map<String, String> notPassed(String lastDay) {
        return Map.of("lastDay", lastDay, "reasonCode", "probation-not-passed");
    }

    @Test
    void beginsWithOneProbationHoweverOftenTheEmployerHiresThePerson() {
        var probation = Map.of("endsOn", "2022-08-31", "contractEndsOn", "2024-06-30");
        var mistaken = hiring.accepted(student, employer);
        var withdrawn = hiring.hired(employer, mistaken);
        hiring.on(START, employer.agent(), withdrawn + "/probation", probation).expect(200);
        hiring.on(START, employer.agent(), withdrawn + "/withdrawal", Map.of("reasonCode", "confirmed-by-mistake"))
                .expect(200);
        awaitState(mistaken, "HIRE_WITHDRAWN");

        var application = hiring.accepted(student, employer);
        var first = hiring.hired(employer, application);
        hiring.on(START, employer.agent(), first + "/probation", probation).expect(200);
        hiring.on(START, employer.agent(), first + "/probation", probation).refuses(409, "hire.probation-agreed");
        hiring.on(START, employer.agent(), first + "/end", resigned("2022-07-01")).expect(200);
        awaitState(application, "LEFT");

        var second = hiredFrom("2022-07-04", employer);
        hiring.on(START, employer.agent(), second + "/probation", probation)
                .refuses(409, "hire.probation-with-the-employer-before");

        hiring.on(START.plusDays(3), employer.agent(), second + "/end", resigned("2022-07-04")).expect(200);
        var other = hiring.anEmployer();
        hiring.on(START, other.agent(), hiredFrom("2022-07-05", other) + "/probation", probation).expect(200);
    }

    @Test
    void endsOnThePersonsReportWhenTheEmployerKeepsSilent() {
        var hire = hiring.hired(student, employer);
        var left = Map.of("lastDay", "2022-07-29");
        var day = START.plusMonths(1);
        hiring.on(day, hiring.aStudent().token(), hire + "/departure", left).refuses(404, "hire.unknown");
        hiring.on(day, student.token(), hire + "/departure", Map.of("lastDay", "2022-06-30"))
                .refuses(400, "hire.ends-before-it-starts");
        hiring.on(day, student.token(), hire + "/departure", Map.of("lastDay", "2022-08-02"))
                .refuses(400, "hire.ends-in-the-future");
        hiring.on(day, Tokens.officer(), hire + "/departure-dismissal", Map.of())
                .refuses(409, "hire.no-departure-reported");

        hiring.on(day, student.token(), hire + "/departure", left).expect(200);
        hiring.on(day, student.token(), hire + "/departure", left).refuses(409, "hire.departure-reported");
        for (var reader : new String[]{employer.agent(), Tokens.officer()}) {
            assertThat(reported(reader, hire)).isEqualTo("2022-07-29");
        }
        assertThat(reported(hiring.anEmployer().agent(), hire)).isEmpty();
        hiring.on(day, employer.agent(), hire + "/departure-dismissal", Map.of()).expect(403);
        var next = hiring.anEmployer();
        var application = hiring.accepted(student, next, Map.of("startsOn", "2022-08-01"));
        service.post(next.agent(), application + "/hire", Map.of()).refuses(409, "hire.full-time-elsewhere");

        hiring.on(day, Tokens.officer(), hire + "/end", resigned("2022-07-29")).expect(200);

        assertThat(reported(Tokens.officer(), hire)).isEmpty();
        hiring.hired(next, application);
    }

    @Test
    void goesOnWhenAnOfficerFindsThePersonStillAtWork() {
        var hire = hiring.hired(student, employer);
        hiring.on(START, student.token(), hire + "/departure", Map.of("lastDay", "2022-07-01")).expect(200);

        var goesOn = hiring.on(START, Tokens.officer(), hire + "/departure-dismissal", Map.of()).expect(200);

        assertThat(goesOn.text("state")).isEqualTo("CONFIRMED");
        assertThat(goesOn.body().hasNonNull("reportedLastDay")).isFalse();
        assertThat(reported(Tokens.officer(), hire)).isEmpty();
        hiring.on(START, student.token(), hire + "/departure", Map.of("lastDay", "2022-07-01")).expect(200);
    }

    /** What the reader's list tells of the hire; empty if it does not stand there. */
    private String reported(String reader, String hire) {
        for (var item : service.get(reader, "/departures?limit=200").expect(200).body().path("items")) {
            if (hire.endsWith(item.path("hireId").asString())) {
                return item.path("reportedLastDay").asString();
            }
        }
        return "";
    }

    private static Map<String, String> resigned(String lastDay) {
        return Map.of("lastDay", lastDay, "reasonCode", "resigned");
    }

    private String hiredFrom(String firstDay, Employer at) {
        return hiring.hired(at, hiring.accepted(student, at, Map.of("startsOn", firstDay)));
    }

    private void awaitState(String application, String state) {
        await().untilAsserted(() -> assertThat(service.get(student.token(), application).text("state"))
                .isEqualTo(state));
    }
}
