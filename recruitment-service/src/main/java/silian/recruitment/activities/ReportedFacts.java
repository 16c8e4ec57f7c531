package silian.recruitment.activities;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.recruitment.language.Wording;

/**
 * What only people know of an activity. Of a live stream (直播带岗) the time of the broadcast and the views are recorded
 * (practice of the trade, with firms, posts, CVs and intents).
 *
 * @param visitors everybody who was there as somebody counted them, with or without an account
 * @param broadcastFrom when a live stream went on air
 * @param broadcastTo when it ended
 * @param views how often it was watched, as the website tells
 * @param remarks one line
 */
public record ReportedFacts(@Nullable Integer visitors, @Nullable Instant broadcastFrom,
        @Nullable Instant broadcastTo, @Nullable Long views, @Nullable String remarks) {

    /** People. */
    public static final int MOST_VISITORS = 1_000_000;
    /** Views. */
    public static final long MOST_VIEWS = 1_000_000_000L;
    /** Characters. */
    public static final int LONGEST_REMARKS = 500;

    static final ReportedFacts NONE = new ReportedFacts(null, null, null, null, null);

    /**
     * @param dates the district's calendar
     * @throws Refusal naming every field that is wrong
     */
    ReportedFacts checkedFor(Outline outline, BusinessDates dates) {
        var faults = new ArrayList<Fault>();
        if (visitors != null && (visitors < 0 || visitors > MOST_VISITORS)) {
            faults.add(Fault.of("visitors", "report.number-out-of-range", Map.of("most", MOST_VISITORS)));
        }
        if (views != null && (views < 0 || views > MOST_VIEWS)) {
            faults.add(Fault.of("views", "report.number-out-of-range", Map.of("most", MOST_VIEWS)));
        }
        if (broadcastFrom != null && broadcastTo != null && !broadcastFrom.isBefore(broadcastTo)) {
            faults.add(Fault.of("broadcastTo", "report.broadcast-ends-before-it-starts"));
        }
        if (outline.kind() == ActivityKind.LIVE_STREAM) {
            faults.addAll(onOtherDays("broadcastFrom", broadcastFrom, outline.schedule(), dates));
            var lastMoment = broadcastTo == null ? null : broadcastTo.minusNanos(1);
            faults.addAll(onOtherDays("broadcastTo", lastMoment, outline.schedule(), dates));
        } else {
            faults.addAll(given("report.not-a-live-stream"));
        }
        if (remarks != null && !remarks.isBlank()) {
            faults.addAll(Wording.faults("remarks", remarks, LONGEST_REMARKS));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new ReportedFacts(visitors, broadcastFrom, broadcastTo, views,
                Wording.optionalLine("remarks", remarks, LONGEST_REMARKS));
    }

    private static List<Fault> onOtherDays(String field, @Nullable Instant time, Schedule schedule,
            BusinessDates dates) {
        return time == null || schedule.includes(dates.of(time))
                ? List.of()
                : List.of(Fault.of(field, "report.broadcast-on-another-day",
                        Map.of("from", schedule.firstDay().toString(), "to", schedule.lastDay().toString())));
    }

    /** What is missing before the report of an activity of this kind is complete. */
    List<Fault> missingFor(ActivityKind kind) {
        var faults = new ArrayList<Fault>();
        if (kind == ActivityKind.LIVE_STREAM) {
            if (broadcastFrom == null) {
                faults.add(Fault.of("broadcastFrom", "report.live-stream-incomplete"));
            }
            if (broadcastTo == null) {
                faults.add(Fault.of("broadcastTo", "report.live-stream-incomplete"));
            }
            if (views == null) {
                faults.add(Fault.of("views", "report.live-stream-incomplete"));
            }
        }
        return faults;
    }

    private List<Fault> given(String code) {
        var faults = new ArrayList<Fault>();
        if (broadcastFrom != null) {
            faults.add(Fault.of("broadcastFrom", code));
        }
        if (broadcastTo != null) {
            faults.add(Fault.of("broadcastTo", code));
        }
        if (views != null) {
            faults.add(Fault.of("views", code));
        }
        return faults;
    }
}
