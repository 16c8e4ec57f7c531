package silian.recruitment.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;
import static silian.recruitment.activities.ActivityFixture.aPlanned;
import static silian.recruitment.activities.ActivityFixture.anActivityThatIs;

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
                .move("note", report -> report.note(ReportedFacts.NONE, aCommand()))
                .move("fix", report -> report.fix(COUNTS, 0, aCommand())));
    }

    @Test
    void isWrittenOnceTheActivityWasHeldAndIsClosed() {
        for (var state : new Activity.State[]{Activity.State.PLANNED, Activity.State.PUBLISHED,
                Activity.State.UNDER_WAY}) {
            assertRefused("report.activity-not-closed", () -> ClosingReport.of(anActivityThatIs(state)));
        }
        assertRefused("report.activity-not-held",
                () -> ClosingReport.of(anActivityThatIs(Activity.State.CANCELLED)));
        var nobodyCame = aPlanned(ActivityKind.TALK, "talk");
        nobodyCame.publish(aCommand());
        nobodyCame.close(aCommand());
        assertRefused("report.activity-not-held", () -> ClosingReport.of(nobodyCame));
    }

    @Test
    void tellsOfALiveStreamWhenItWasOnAirAndHowOftenItWasWatched() {
        var report = aReport(ActivityKind.LIVE_STREAM);
        assertRefused("report.live-stream-incomplete", () -> report.fix(COUNTS, 0, aCommand()));
        report.note(ON_AIR, aCommand());
        report.fix(COUNTS, 0, aCommand());

        assertThat(report.facts().views()).isEqualTo(12_000);
        assertThat(report.counts()).isEqualTo(COUNTS);
    }

    @Test
    void refusesFactsThatCannotBe() {
        var fair = aReport(ActivityKind.SPECIAL_FAIR);
        assertRefused("report.not-a-live-stream", () -> fair.note(ON_AIR, aCommand()));
        assertRefused("report.number-out-of-range", () -> fair.note(visitors(-1), aCommand()));
        assertRefused("report.number-out-of-range",
                () -> fair.note(visitors(ReportedFacts.MOST_VISITORS + 1), aCommand()));
        fair.note(visitors(ReportedFacts.MOST_VISITORS), aCommand());
        var stream = aReport(ActivityKind.LIVE_STREAM);
        assertRefused("report.broadcast-ends-before-it-starts",
                () -> stream.note(new ReportedFacts(null, NOON, NOON, 1L, null), aCommand()));
        assertRefused("report.number-out-of-range",
                () -> stream.note(new ReportedFacts(null, null, null, -1L, null), aCommand()));
    }

    private static ReportedFacts visitors(int number) {
        return new ReportedFacts(number, null, null, null, null);
    }

    private static ClosingReport aReport(ActivityKind kind) {
        return ClosingReport.of(anActivityThatIs(Activity.State.CLOSED, kind));
    }

    private static ClosingReport aFixedReport() {
        var report = aReport(ActivityKind.SPECIAL_FAIR);
        report.fix(COUNTS, 0, aCommand());
        return report;
    }
}
