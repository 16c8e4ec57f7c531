package silian.recruitment.activities;

import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.recruitment.language.ActivityId;

/** Reporting on activities that are over. */
@Component
public final class ReportingActivities {

    private final Activities activities;
    private final ClosingReports reports;
    private final CountingActivities counting;
    private final Matchmaking matchmaking;
    private final BusinessDates dates;

    ReportingActivities(Activities activities, ClosingReports reports, CountingActivities counting,
            Matchmaking matchmaking, BusinessDates dates) {
        this.activities = activities;
        this.reports = reports;
        this.counting = counting;
        this.matchmaking = matchmaking;
        this.dates = dates;
    }

    /**
     * A report with the numbers it tells.
     *
     * @param couples at a mixer; 0 elsewhere
     */
    public record Told(Activity activity, ClosingReport report, ActivityCounts counts, int couples) {}

    /** @throws Refusal {@code activity.unknown}; {@code report.unknown} as long as {@link ClosingReport#of} refuses one */
    public Told show(ActivityId id, Caller caller) {
        var activity = activities.get(id, caller);
        try {
            return told(activity, of(activity));
        } catch (Refusal nothingToReport) {
            // why is told to who wants to write it; who reads finds none
            throw Refusal.unknown("report");
        }
    }

    /** Adds what only people know, in place of what was said before; see {@link ClosingReport#note}. */
    public Told note(ActivityId id, ReportedFacts facts, ExpectedVersion expected, Command command) {
        return move(id, expected, command,
                (activity, report) -> report.note(facts, activity.outline(), dates, command));
    }

    /**
     * Fixes the report for good; see {@link ClosingReport#fix}. The activity is told first, so that whoever opens it again
     * at the same moment either comes before, and there is nothing to fix, or is refused.
     */
    public Told fix(ActivityId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, (_, report) -> {
            report.requireComplete();
            SimultaneousSaves.retried(() -> {
                var activity = activities.get(id, command.caller());
                activity.report(command);
                return activities.save(activity);
            });
            report.fix(counting.all(id), matchmaking.couples(id), command);
        });
    }

    private Told move(ActivityId id, ExpectedVersion expected, Command command,
            BiConsumer<Activity, ClosingReport> verb) {
        var activity = activities.get(id, command.caller());
        var report = of(activity);
        if (report.has(command)) {
            return told(activity, report);
        }
        expected.check(report.version());
        verb.accept(activity, report);
        return told(activity, reports.save(report));
    }

    /** One that was written before the activity was opened again, or annulled, is no report meanwhile. */
    private ClosingReport of(Activity activity) {
        var draft = ClosingReport.of(activity);
        return reports.findById(activity.id()).orElse(draft);
    }

    private Told told(Activity activity, ClosingReport report) {
        var counts = report.counts();
        return counts == null
                ? new Told(activity, report, counting.all(activity.id()), matchmaking.couples(activity.id()))
                : new Told(activity, report, counts, report.couples());
    }
}
