package silian.recruitment.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import silian.platform.commands.Command;
import silian.platform.testing.StateTable;
import silian.recruitment.Commands;
import silian.recruitment.applications.ApplicationFixture;
import silian.recruitment.interviews.Interview.State;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.TalentId;

class InterviewTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 6, 1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final String NINE = "2022-06-02T01:00:00Z";
    private static final TalentId TALENT = new TalentId(anId("talent"));
    private static final EmployerId EMPLOYER = new EmployerId("914403001922038216");

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("Interview 面试", Interview::state)
                .in(State.PROPOSED, InterviewTests::proposed)
                .in(State.BOOKED, InterviewTests::booked)
                .in(State.HELD, InterviewTests::held)
                .in(State.NO_SHOW, () -> {
                    var interview = booked();
                    interview.missed(aCommand(TOMORROW));
                    return interview;
                })
                .in(State.CANCELLED, () -> {
                    var interview = proposed();
                    interview.cancel(aCommand());
                    return interview;
                })
                .move("reschedule", interview -> interview.reschedule(slots(), aCommand()))
                .move("choose", interview -> interview.choose(1, aCommand()))
                .move("choose, the slot over", interview -> interview.choose(1, aCommand(TOMORROW.plusDays(1))))
                .move("cancel", interview -> interview.cancel(aCommand()))
                .move("cancel, begun", interview -> interview.cancel(aCommand(TOMORROW)))
                .move("hold", interview -> interview.hold(new Feedback(true, null, TOMORROW), aCommand(TOMORROW)))
                .move("hold, not begun", interview -> interview.hold(new Feedback(true, null, TODAY), aCommand()))
                .move("missed", interview -> interview.missed(aCommand(TOMORROW)))
                .move("application decided", interview -> interview.applicationDecided(aCommand()))
                .move("application decided, begun", interview -> interview.applicationDecided(aCommand(TOMORROW))));
    }

    @Test
    void takesACommandSentAgainForDone() {
        var interview = proposed();
        var choice = aCommand();
        interview.choose(1, choice);
        interview.choose(2, choice);

        assertThat(interview.booked()).isEqualTo(slots().getFirst());
        assertRefused("interview.slot-unknown", () -> proposed().choose(0, aCommand()));
        assertRefused("interview.slot-unknown", () -> proposed().choose(3, aCommand()));
    }

    @Test
    void leadsOnOnlyIfItWasPassedOrNeverTookPlace() {
        assertThat(proposed().leadsOn()).isFalse();
        assertThat(booked().leadsOn()).isFalse();
        assertThat(held().leadsOn()).isTrue();
        var failed = booked();
        failed.hold(new Feedback(false, "示例", TOMORROW), aCommand(TOMORROW));
        assertThat(failed.leadsOn()).isFalse();
    }

    @Test
    void overlapsExactlyIfItSharesAQuarter() {
        var nine = slot(NINE, "2022-06-02T02:00:00Z", "A-01", "301");

        assertThat(shared(nine, slot("2022-06-02T02:00:00Z", "2022-06-02T03:00:00Z", "A-01", "301"))).isFalse();
        assertThat(shared(nine, slot("2022-06-02T01:45:00Z", "2022-06-02T02:15:00Z", "A-01", "302"))).isTrue();
        assertThat(nine.quarters(TALENT, EMPLOYER)).hasSize(12);
        assertThat(shared(nine, slot(NINE, "2022-06-02T02:00:00Z", "a-01", "302"))).isTrue();
        assertThat(shared(nine, slot(NINE, "2022-06-02T02:00:00Z", "A-02", "３０ 1"))).isTrue();
        assertThat(slot(NINE, "2022-06-02T01:15:00Z", "A-01", null).quarters(TALENT, EMPLOYER)).hasSize(2);
        // another employer's interviewer and room of the same code, and another person
        assertThat(Collections.disjoint(nine.quarters(TALENT, EMPLOYER),
                nine.quarters(new TalentId(anId("other")), new EmployerId("91330100799655058B")))).isTrue();
    }

    @Test
    void liesAheadOfThisVeryMoment() {
        var noon = Commands.NOON.toString();
        refusesSlot("interview.in-the-past", noon, "2022-06-01T05:00:00Z", "A-01");
        refusesSlot("interview.in-the-past", "2022-05-31T01:00:00Z", "2022-05-31T02:00:00Z", "A-01");
        assertThat(slot("2022-06-01T04:15:00Z", "2022-06-01T05:00:00Z", "A-01", null)).isNotNull();
        // of a day that is entered later the hours are not known to be over
        assertThat(InterviewSlot.of(Instant.parse("2022-05-30T01:00:00Z"), Instant.parse("2022-05-30T02:00:00Z"),
                "A-01", null, aCommand(LocalDate.of(2022, 5, 30)))).isNotNull();
        assertRefused("interview.in-the-past", () -> InterviewSlot.of(Instant.parse("2022-05-29T15:45:00Z"),
                Instant.parse("2022-05-29T16:00:00Z"), "A-01", null, aCommand(LocalDate.of(2022, 5, 30))));
    }

    @Test
    void refusesSlotsThatCannotBe() {
        refusesSlot("interview.not-on-quarter", "2022-06-02T01:01:00Z", "2022-06-02T02:00:00Z", "A-01");
        refusesSlot("interview.ends-before-it-starts", NINE, NINE, "A-01");
        refusesSlot("interview.too-long", NINE, "2022-06-02T09:15:00Z", "A-01");
        assertThat(slot(NINE, "2022-06-02T09:00:00Z", "A-01", null)).isNotNull();
        refusesSlot("interview.too-far-ahead", "2023-06-03T01:00:00Z", "2023-06-03T02:00:00Z", "A-01");
        refusesSlot("interview.interviewer-format", NINE, "2022-06-02T02:00:00Z", "示例面试官");
        assertRefused("interview.time-missing", () -> InterviewSlot.of(null, null, "A-01", null, aCommand()));
    }

    private static void refusesSlot(String code, String from, String to, String interviewer) {
        assertRefused(code, () -> slot(from, to, interviewer, null));
    }

    private static boolean shared(InterviewSlot one, InterviewSlot other) {
        return !Collections.disjoint(one.quarters(TALENT, EMPLOYER), other.quarters(new TalentId(anId("x")), EMPLOYER));
    }

    private static InterviewSlot slot(String from, String to, String interviewer, @Nullable String room) {
        return InterviewSlot.of(Instant.parse(from), Instant.parse(to), interviewer, room, now());
    }

    private static Command now() {
        return aCommand(TODAY);
    }

    private static List<InterviewSlot> slots() {
        return List.of(slot(NINE, "2022-06-02T02:00:00Z", "A-01", "301"),
                slot("2022-06-02T02:00:00Z", "2022-06-02T03:00:00Z", "A-01", "301"));
    }

    private static Interview proposed() {
        return Interview.propose(ApplicationFixture.aScreenedApplication(), 1, slots(), aCommand());
    }

    private static Interview booked() {
        var interview = proposed();
        interview.choose(1, aCommand());
        return interview;
    }

    private static Interview held() {
        var interview = booked();
        interview.hold(new Feedback(true, "示例评语", TOMORROW), aCommand(TOMORROW));
        return interview;
    }
}
