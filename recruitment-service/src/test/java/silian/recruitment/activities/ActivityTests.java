package silian.recruitment.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.agentOf;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;
import static silian.recruitment.activities.ActivityFixture.DATES;
import static silian.recruitment.activities.ActivityFixture.aDraft;
import static silian.recruitment.activities.ActivityFixture.aPlanned;
import static silian.recruitment.activities.ActivityFixture.anActivityThatIs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import silian.platform.commands.Caller;
import silian.platform.commands.Roles;
import silian.platform.standards.SchoolCode;
import silian.platform.testing.StateTable;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;

class ActivityTests {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
    private static final EmployerId EMPLOYER = new EmployerId("914403001922038216");

    @Test
    void opensItsDoorsWithTheFirstCode() {
        var fair = aPlanned(ActivityKind.SPECIAL_FAIR, "fair");
        assertRefused("activity.not-published", () -> fair.issueCode(aCommand()));
        fair.publish(aCommand());
        assertRefused("activity.not-under-way", () -> fair.requireUnderWay(DAY));
        var code = fair.issueCode(aCommand());

        assertThat(fair.state()).isEqualTo(ActivityState.UNDER_WAY);
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
        var fair = aPlanned(ActivityKind.SPECIAL_FAIR, "fair");
        fair.publish(aCommand());
        fair.issueCode(aCommand());

        assertRefused("check-in.code-invalid", () -> fair.admit(code, NOON, DAY));
    }

    @Test
    void letsNobodyInWithACodeOfAnotherFairOrALaterEnd() {
        var fair = aPlanned(ActivityKind.SPECIAL_FAIR, "fair");
        var other = aPlanned(ActivityKind.SPECIAL_FAIR, "other");
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
        var fair = aPlanned(ActivityKind.SPECIAL_FAIR, "fair");
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
        assertRefused("activity.closed", () -> fair.requireOpen(DAY));
    }

    @Test
    void movesOnlyAsItMay() {
        var table = StateTable.of("Activity 招聘活动", Activity::state);
        for (var state : ActivityState.values()) {
            table.in(state, () -> anActivityThatIs(state));
        }
        table.in(ActivityState.CLOSED, "never opened", () -> {
            var activity = anActivityThatIs(ActivityState.PUBLISHED);
            activity.close(aCommand());
            return activity;
        });
        table.in(ActivityState.CLOSED, "report fixed", () -> {
            var activity = anActivityThatIs(ActivityState.CLOSED);
            activity.report(aCommand());
            return activity;
        });
        RECRUITMENT_STATES.shows(table.move("publish", activity -> activity.publish(aCommand()))
                .move("publish after the last day", activity -> activity.publish(aCommand(DAY.plusDays(1))))
                .move("cancel", activity -> activity.cancel("示例原因", aCommand()))
                .move("reopen", activity -> activity.reopen("示例原因", aCommand()))
                .move("annul", activity -> activity.annul("示例原因", aCommand()))
                .move("issueCode", activity -> activity.issueCode(aCommand()))
                .move("employers or people join", activity -> activity.requireOpen(DAY))
                .move("employers or people join after the last day", activity -> activity.requireOpen(DAY.plusDays(1)))
                .move("people act there", activity -> activity.requireUnderWay(DAY))
                .move("close", activity -> activity.close(aCommand()))
                .move("fix its report", activity -> activity.report(aCommand())));
    }

    @Test
    void isAnnulledOnlyIfItsDoorsWereOpened() {
        var neverOpened = aPlanned(ActivityKind.TALK, "talk");
        neverOpened.publish(aCommand());
        neverOpened.close(aCommand());
        assertRefused("activity.not-under-way", () -> neverOpened.annul("示例原因", aCommand()));
        var opened = anActivityThatIs(ActivityState.CLOSED);
        opened.annul("误开", aCommand());

        assertThat(opened.heldOn()).isNull();
        assertThat(opened.annulmentReason()).isEqualTo("误开");
    }

    @Test
    void saysInTheCodeWhereToPostIt() {
        var fair = anActivityThatIs(ActivityState.PUBLISHED);
        var code = fair.issueCode(aCommand());

        assertThat(code.uri(fair.id())).hasToString(
                "silian:check-in?activity=" + fair.id().value() + "&code=" + code.code());
    }

    @Test
    void tellsWhyItWasCalledOffToThoseWhoKnewOfIt() {
        var reader = agentOf(EMPLOYER.value());
        var known = anActivityThatIs(ActivityState.PUBLISHED);
        var cancellation = aCommand();
        known.cancel("场地停电", cancellation);
        known.cancel("又一次", cancellation);

        assertThat(known.cancellationReason()).isEqualTo("场地停电");
        assertThat(known.visibleTo(reader)).isTrue();
        assertThat(anActivityThatIs(ActivityState.CANCELLED).visibleTo(reader)).isFalse();
        assertThat(anActivityThatIs(ActivityState.PLANNED).visibleTo(reader)).isFalse();
    }

    @Test
    void isSharedByTheUniversityWhereItIsHeldAndTheOthers() {
        var outline = Outline.of(aDraft(ActivityKind.SPECIAL_FAIR, "10929", List.of("10525", "10929"), null, null),
                DATES);
        var fair = Activity.plan(new ActivityId(anId("shared")), outline, new byte[32], aCommand());

        assertThat(outline.schools()).extracting(SchoolCode::value).containsExactly("10929", "10525");
        assertThat(fair.isSharedWith(university("10525"))).isTrue();
        assertThat(fair.isSharedWith(university("10929"))).isTrue();
        assertThat(fair.isSharedWith(university("11334"))).isFalse();
        assertThat(fair.isSharedWith(agentOf("10525"))).isFalse();
    }

    @Test
    void namesEverythingThatIsWrongWithAPlan() {
        assertRefused("activity.faculty-missing", () -> outline(ActivityKind.FACULTY_MEETING, "11334", null, null));
        assertRefused("activity.university-missing", () -> outline(ActivityKind.SPECIAL_FAIR, null, null, null));
        for (int wrong : new int[]{0, -1, Outline.MOST_PLACES + 1}) {
            assertRefused("activity.places-out-of-range", () -> outline(ActivityKind.TALK, null, null, wrong));
        }
        assertThat(outline(ActivityKind.TALK, null, null, Outline.MOST_PLACES).places())
                .isEqualTo(Outline.MOST_PLACES);
        assertThat(outline(ActivityKind.TALK, null, null, 1).places()).isOne();
        assertRefused("activity.shared-too-widely", () -> Outline.of(aDraft(ActivityKind.TALK, null,
                Collections.nCopies(Outline.MOST_SCHOOLS + 1, "10525"), null, null), DATES));
    }

    @Test
    void refusesTimesThatCannotBe() {
        assertRefused("activity.ends-before-it-starts", () -> Schedule.of(NOON, NOON.minusSeconds(1), DATES));
        assertRefused("activity.ends-before-it-starts", () -> Schedule.of(NOON, NOON, DATES));
        assertRefused("activity.too-long", () -> Schedule.of(NOON, NOON.plusSeconds(86_400L * 40), DATES));
        assertRefused("activity.time-missing", () -> Schedule.of(null, NOON, DATES));
    }

    @Test
    void countsTheDaysOfTheDistrict() {
        var night = Schedule.of(Instant.parse("2022-05-31T16:00:00Z"), Instant.parse("2022-06-01T15:59:00Z"), DATES);

        assertThat(night.includes(DAY)).isTrue();
        assertThat(night.includes(DAY.minusDays(1))).isFalse();
        assertThat(night.includes(DAY.plusDays(1))).isFalse();
    }

    @Test
    void endsWithTheDayBeforeMidnight() {
        var newYearsEve = Schedule.of(Instant.parse("2022-12-31T10:00:00Z"), Instant.parse("2022-12-31T16:00:00Z"),
                DATES);

        assertThat(newYearsEve.lastDay()).isEqualTo("2022-12-31");
        assertThat(newYearsEve.over(LocalDate.of(2023, 1, 1))).isTrue();
    }

    @Test
    void offersWhatWasApprovedOnce() {
        var posting = new JobPostingId(anId("posting"));
        var part = Participation.apply(aPlanned(ActivityKind.SPECIAL_FAIR, "fair"), EMPLOYER,
                List.of(new Participation.Brought(posting, 3)),
                aCommand());
        assertThat(part.offers(posting)).isFalse();
        var approval = aCommand();
        part.approve(List.of(new Participation.Brought(posting, 4)), null, null, approval);
        part.approve(List.of(new Participation.Brought(posting, 5)), null, null, approval);

        assertThat(part.openings()).isEqualTo(4);
        assertThat(part.offers(posting)).isTrue();
        assertThat(part.offers(new JobPostingId(anId("another")))).isFalse();
        assertRefused("participation.already-approved", () -> part.approve(List.of(), null, null, aCommand()));
        assertRefused("participation.already-approved", () -> part.bringInstead(List.of(), aCommand()));
    }

    @Test
    void movesParticipationsOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("Participation 参会", Participation::state)
                .in(ParticipationState.APPLIED, ActivityTests::aParticipation)
                .in(ParticipationState.APPROVED, () -> approved(null))
                .in(ParticipationState.APPROVED, "doors open", () -> approved(DAY))
                .in(ParticipationState.REFUSED, () -> {
                    var part = aParticipation();
                    part.refuse("示例原因", aCommand());
                    return part;
                })
                .in(ParticipationState.WITHDRAWN, () -> {
                    var part = aParticipation();
                    part.withdraw(false, aCommand());
                    return part;
                })
                .in(ParticipationState.ABSENT, () -> {
                    var part = approved(DAY);
                    part.noteAbsent(aCommand());
                    return part;
                })
                .move("bringInstead", part -> part.bringInstead(List.of(), aCommand()))
                .move("approve", part -> part.approve(List.of(), null, null, aCommand()))
                .move("refuse", part -> part.refuse("示例原因", aCommand()))
                .move("withdraw", part -> part.withdraw(false, aCommand()))
                .move("withdraw once the doors are open", part -> part.withdraw(true, aCommand()))
                .move("noteAbsent", part -> part.noteAbsent(aCommand()))
                .move("take the absence back", part -> part.takeAbsenceBack(DAY, aCommand()))
                .move("giveBooth", part -> part.giveBooth(new Booth("A-1"), aCommand())));
    }

    @Test
    void leavesNothingOfWhoDidNotCome() {
        var part = aParticipation();
        part.approve(List.of(new Participation.Brought(new JobPostingId(anId("posting")), 3)),
                Booth.of("booth", "A-1"), DAY, aCommand());
        var absence = aCommand();
        part.noteAbsent(absence);
        part.noteAbsent(absence);

        assertThat(part.openings()).isZero();
        assertThat(part.booth()).isNull();
        assertThat(part.offers(new JobPostingId(anId("posting")))).isFalse();
        assertRefused("participation.absent", () -> part.noteAbsent(aCommand()));
    }

    @Test
    void offersAgainWhoseAbsenceWasAMistake() {
        var part = aParticipation();
        part.approve(List.of(new Participation.Brought(new JobPostingId(anId("posting")), 3)),
                Booth.of("booth", "A-1"), DAY, aCommand());
        part.noteAbsent(aCommand());
        var back = aCommand(DAY.plusDays(1));
        part.takeAbsenceBack(DAY, back);
        part.takeAbsenceBack(DAY, back);

        assertThat(part.openings()).isEqualTo(3);
        assertThat(part.approvedOn()).isEqualTo(DAY);
        assertThat(part.counted().date()).isEqualTo(DAY);
        assertThat(part.booth()).as("another may stand there").isNull();
    }

    @Test
    void movesIntentsOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("Intent 就业意向", Intent::state)
                .in(Intent.State.REACHED, IntentFixture::anIntent)
                .in(Intent.State.WITHDRAWN, () -> {
                    var intent = IntentFixture.anIntent();
                    intent.withdraw(aCommand());
                    return intent;
                })
                .in(Intent.State.ANNULLED, () -> {
                    var intent = IntentFixture.anIntent();
                    intent.annul(aCommand());
                    return intent;
                })
                .move("annul", intent -> intent.annul(aCommand()))
                .move("withdraw", intent -> intent.withdraw(aCommand()))
                .move("again", intent -> intent.again(new JobPostingId(anId("another")), aCommand()))
                .move("apply from it", Intent::requireStands));
    }

    @Test
    void standsAtOneBooth() {
        var part = aParticipation();
        part.approve(List.of(), Booth.of("booth", " a-1 "), null, aCommand());
        assertThat(part.booth()).isEqualTo("A-1");
        part.giveBooth(Booth.of("booth", "B12"), aCommand());
        assertThat(part.booth()).isEqualTo("B12");
        for (var wrong : List.of("", " ", "-1", "A 1", "123456789", "展位1", "A😀")) {
            assertRefused("participation.booth-format", () -> Booth.of("booth", wrong));
        }
        assertThat(Booth.of("booth", "12345678").number()).isEqualTo("12345678");
    }

    @Test
    void movesRegistrationsOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("Registration 报名", Registration::state)
                .in(Registration.State.REGISTERED, ActivityTests::aRegistration)
                .in(Registration.State.WITHDRAWN, () -> {
                    var registration = aRegistration();
                    registration.withdraw(aCommand());
                    return registration;
                })
                .move("again", registration -> registration.again(2, aCommand()))
                .move("withdraw", registration -> registration.withdraw(aCommand())));
    }

    private static Registration aRegistration() {
        return Registration.of(new ActivityId(anId("fair")), new TalentId(anId("talent")), new SchoolCode("10929"), 1,
                aCommand());
    }

    private static Participation approved(@Nullable LocalDate held) {
        var part = aParticipation();
        part.approve(List.of(), null, held, aCommand());
        return part;
    }

    private static Participation aParticipation() {
        return Participation.apply(aPlanned(ActivityKind.SPECIAL_FAIR, "fair"), EMPLOYER, List.of(), aCommand());
    }

    private static Caller university(String code) {
        return new Caller("university", Set.of(Roles.UNIVERSITY), code, Set.of());
    }

    private static Outline outline(ActivityKind kind, @Nullable String university, @Nullable String faculty,
            @Nullable Integer places) {
        return Outline.of(aDraft(kind, university, List.of(), faculty, places), DATES);
    }
}
