package silian.recruitment.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;
import static silian.recruitment.activities.ActivityFixture.DATES;
import static silian.recruitment.activities.ActivityFixture.aPlanned;
import static silian.recruitment.activities.ActivityFixture.anActivityThatIs;
import static silian.recruitment.activities.ActivityFixture.anOutline;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;

class ClosingReportTests {

    private static final ActivityCounts COUNTS = new ActivityCounts(1, 2, 3, 4, 5, 6);
    private static final ReportedFacts ON_AIR = new ReportedFacts(null, NOON, NOON.plusSeconds(3600), 12_000L, "示例备注");

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("ClosingReport 活动总结", ClosingReport::state)
                .in(ClosingReport.State.DRAFT, () -> aReport(ActivityKind.SPECIAL_FAIR))
                .in(ClosingReport.State.DRAFT, "of a live stream", () -> aReport(ActivityKind.LIVE_STREAM))
                .in(ClosingReport.State.FIXED, ClosingReportTests::aFixedReport)
                .move("note", report -> note(report, ReportedFacts.NONE))
                .move("fix", report -> report.fix(COUNTS, 0, aCommand())));
    }

    @Test
    void isWrittenOnceTheActivityWasHeldAndIsClosed() {
        for (var state : new ActivityState[]{ActivityState.PLANNED, ActivityState.PUBLISHED,
                ActivityState.UNDER_WAY}) {
            assertRefused("report.activity-not-closed", () -> ClosingReport.of(anActivityThatIs(state)));
        }
        assertRefused("report.activity-not-held",
                () -> ClosingReport.of(anActivityThatIs(ActivityState.CANCELLED)));
        var nobodyCame = aPlanned(ActivityKind.TALK, "talk");
        nobodyCame.publish(aCommand());
        nobodyCame.close(aCommand());
        assertRefused("report.activity-not-held", () -> ClosingReport.of(nobodyCame));
    }

    @Test
    void tellsOfALiveStreamWhenItWasOnAirAndHowOftenItWasWatched() {
        var report = aReport(ActivityKind.LIVE_STREAM);
        assertRefused("report.live-stream-incomplete", () -> report.fix(COUNTS, 0, aCommand()));
        note(report, ON_AIR);
        report.fix(COUNTS, 0, aCommand());

        assertThat(report.facts().views()).isEqualTo(12_000);
        assertThat(report.counts()).isEqualTo(COUNTS);
    }

    @Test
    void refusesFactsThatCannotBe() {
        var fair = aReport(ActivityKind.SPECIAL_FAIR);
        assertRefused("report.not-a-live-stream", () -> note(fair, ON_AIR));
        assertRefused("report.number-out-of-range", () -> note(fair, visitors(-1)));
        assertRefused("report.number-out-of-range",
                () -> note(fair, visitors(ReportedFacts.MOST_VISITORS + 1)));
        note(fair, visitors(ReportedFacts.MOST_VISITORS));
        var stream = aReport(ActivityKind.LIVE_STREAM);
        assertRefused("report.broadcast-ends-before-it-starts",
                () -> note(stream, new ReportedFacts(null, NOON, NOON, 1L, null)));
        assertRefused("report.number-out-of-range",
                () -> note(stream, new ReportedFacts(null, null, null, -1L, null)));
    }

    @Test
    void wasOnAirOnADayOfTheActivity() {
        var stream = aReport(ActivityKind.LIVE_STREAM);
        var midnight = Instant.parse("2022-05-31T16:00:00Z");
        var nextMidnight = Instant.parse("2022-06-01T16:00:00Z");
        for (var wrong : List.of(onAir(midnight.minusSeconds(1), NOON), onAir(NOON, nextMidnight.plusSeconds(1)))) {
            assertRefused("report.broadcast-on-another-day", () -> note(stream, wrong));
        }
        note(stream, onAir(midnight, nextMidnight));

        assertThat(stream.facts().broadcastFrom()).isEqualTo(midnight);
    }

    private static ReportedFacts onAir(Instant from, Instant to) {
        return new ReportedFacts(null, from, to, 1L, null);
    }

    private static void note(ClosingReport report, ReportedFacts facts) {
        report.note(facts, anOutline(report.kind()), DATES, aCommand());
    }

    private static ReportedFacts visitors(int number) {
        return new ReportedFacts(number, null, null, null, null);
    }

    private static ClosingReport aReport(ActivityKind kind) {
        return ClosingReport.of(anActivityThatIs(ActivityState.CLOSED, kind));
    }

    private static ClosingReport aFixedReport() {
        var report = aReport(ActivityKind.SPECIAL_FAIR);
        report.fix(COUNTS, 0, aCommand());
        return report;
    }
}
