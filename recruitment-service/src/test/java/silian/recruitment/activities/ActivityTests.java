package silian.recruitment.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;

class ActivityTests {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
    private static final EmployerId EMPLOYER = new EmployerId("914403001922038216");

    @Test
    void opensItsDoorsWithTheFirstCode() {
        var fair = aFair("fair");
        assertRefused("activity.not-published", () -> fair.issueCode(aCommand()));
        fair.publish(aCommand());
        assertRefused("activity.not-under-way", () -> fair.requireUnderWay(DAY));
        var code = fair.issueCode(aCommand());

        assertThat(fair.state()).isEqualTo(Activity.State.UNDER_WAY);
        assertThat(code.expiresAt()).isEqualTo(NOON.plus(CheckInCode.LIFE));
        fair.admit(code.code(), NOON, DAY);
        fair.admit(code.code(), code.expiresAt(), DAY);
        assertRefused("check-in.code-expired", () -> fair.admit(code.code(), code.expiresAt().plusSeconds(1), DAY));
        assertRefused("activity.not-today", () -> fair.admit(code.code(), NOON, DAY.plusDays(1)));
        assertRefused("activity.not-today", () -> fair.issueCode(aCommand(DAY.minusDays(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "zzzzzz.aaaaaaaaaaaaaaaaaaaa", "-1.aaaaaaaaaaaaaaaaaaaa", "😀.😀",
            "zzzzzzzzzz.aaaaaaaaaaaaaaaaaaaa", "zzzzzzzzzzzzzzzz.aaaaaaaaaaaaaaaaaaaa"})
    void letsNobodyInWithAForgedCode(String code) {
        var fair = aFair("fair");
        fair.publish(aCommand());
        fair.issueCode(aCommand());

        assertRefused("check-in.code-invalid", () -> fair.admit(code, NOON, DAY));
    }

    @Test
    void letsNobodyInWithACodeOfAnotherFairOrALaterEnd() {
        var fair = aFair("fair");
        var other = aFair("other");
        fair.publish(aCommand());
        other.publish(aCommand());
        fair.issueCode(aCommand());
        var foreign = other.issueCode(aCommand()).code();
        var own = fair.issueCode(aCommand()).code();
        var prolonged = Long.toString(NOON.plusSeconds(9999).getEpochSecond(), 36) + own.substring(own.indexOf('.'));

        assertRefused("check-in.code-invalid", () -> fair.admit(foreign, NOON, DAY));
        assertRefused("check-in.code-invalid", () -> fair.admit(prolonged, NOON, DAY));
    }

    @Test
    void endsForGood() {
        var fair = aFair("fair");
        assertRefused("activity.not-published", () -> fair.close(aCommand()));
        var publication = aCommand();
        fair.publish(publication);
        fair.publish(publication);
        assertRefused("activity.already-published", () -> fair.publish(aCommand()));
        var closing = aCommand();
        fair.close(closing);
        fair.close(closing);

        assertRefused("activity.closed", () -> fair.close(aCommand()));
        assertRefused("activity.closed", () -> fair.publish(aCommand()));
        assertRefused("activity.closed", () -> fair.issueCode(aCommand()));
        assertRefused("activity.closed", () -> fair.requireUnderWay(DAY));
        assertRefused("activity.closed", fair::requireOpenToEmployers);
    }

    @Test
    void refusesAFacultyMeetingWithoutAFaculty() {
        assertRefused("activity.faculty-missing", () -> Activity.plan(new ActivityId(anId("x")),
                ActivityKind.FACULTY_MEETING, "对接会", new SchoolCode("11334"), null, times(), "教室", new byte[32],
                aCommand()));
    }

    @Test
    void refusesASpecialFairWithoutAUniversity() {
        assertRefused("activity.university-missing", () -> Activity.plan(new ActivityId(anId("x")),
                ActivityKind.SPECIAL_FAIR, "专场", null, null, times(), "体育馆", new byte[32], aCommand()));
    }

    @Test
    void refusesTimesThatCannotBe() {
        assertRefused("activity.ends-before-it-starts", () -> Schedule.of(NOON, NOON.minusSeconds(1)));
        assertRefused("activity.ends-before-it-starts", () -> Schedule.of(NOON, NOON));
        assertRefused("activity.too-long", () -> Schedule.of(NOON, NOON.plusSeconds(86_400L * 40)));
        assertRefused("activity.time-missing", () -> Schedule.of(null, NOON));
    }

    @Test
    void countsTheDaysOfTheDistrict() {
        var night = Schedule.of(Instant.parse("2022-05-31T16:00:00Z"), Instant.parse("2022-06-01T15:59:00Z"));

        assertThat(night.includes(DAY)).isTrue();
        assertThat(night.includes(DAY.minusDays(1))).isFalse();
        assertThat(night.includes(DAY.plusDays(1))).isFalse();
    }

    @Test
    void offersWhatWasApprovedOnce() {
        var posting = new JobPostingId(anId("posting"));
        var part = Participation.apply(aFair("fair"), EMPLOYER, List.of(new Participation.Brought(posting, 3)),
                aCommand());
        assertThat(part.offers(posting)).isFalse();
        var approval = aCommand();
        part.approve(List.of(new Participation.Brought(posting, 4)), approval);
        part.approve(List.of(new Participation.Brought(posting, 5)), approval);

        assertThat(part.openings()).isEqualTo(4);
        assertThat(part.offers(posting)).isTrue();
        assertThat(part.offers(new JobPostingId(anId("another")))).isFalse();
        assertRefused("participation.already-approved", () -> part.approve(List.of(), aCommand()));
        assertRefused("participation.already-approved", () -> part.bringInstead(List.of(), aCommand()));
    }

    private static Schedule times() {
        return Schedule.of(Instant.parse("2022-06-01T01:00:00Z"), Instant.parse("2022-06-01T08:00:00Z"));
    }

    private static Activity aFair(String name) {
        var secret = new byte[32];
        secret[0] = (byte) name.hashCode();
        return Activity.plan(new ActivityId(anId(name)), ActivityKind.SPECIAL_FAIR, "专场", new SchoolCode("10929"),
                null, times(), "体育馆", secret, aCommand());
    }
}
