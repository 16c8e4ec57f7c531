package silian.recruitment.activities.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.web.Versioned;
import silian.recruitment.activities.ActivityCounts;
import silian.recruitment.activities.ActivityKind;
import silian.recruitment.activities.ClosingReport;
import silian.recruitment.activities.ReportedFacts;
import silian.recruitment.activities.ReportingActivities;
import silian.recruitment.language.ActivityId;

/** Closing reports of activities. */
@RestController
@RequestMapping("/api/recruitment/v1/activities/{id}/report")
class ReportController {

    private final ReportingActivities reporting;

    ReportController(ReportingActivities reporting) {
        this.reporting = reporting;
    }

    /** The report of an activity that is closed: a draft until it is fixed. */
    @GetMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER')")
    ReportView show(@PathVariable ActivityId id, Caller caller) {
        return ReportView.of(reporting.show(id, caller));
    }

    /** Notes what only people know, in place of what was noted before. */
    @PostMapping
    @PreAuthorize("hasRole('OFFICER')")
    ReportView note(@PathVariable ActivityId id, @Valid @RequestBody Facts facts, ExpectedVersion expected,
            Command command) {
        return ReportView.of(reporting.note(id, facts.toFacts(), expected, command));
    }

    /** Fixes the report for good. */
    @PostMapping("/fixing")
    @PreAuthorize("hasRole('OFFICER')")
    ReportView fix(@PathVariable ActivityId id, ExpectedVersion expected, Command command) {
        return ReportView.of(reporting.fix(id, expected, command));
    }

    /**
     * What only people know.
     *
     * @param visitors everybody who was there, with or without an account
     * @param broadcastFrom when a live stream went on air
     * @param broadcastTo when it ended
     * @param views of a live stream, as the website tells
     */
    record Facts(@Schema(minimum = "0", maximum = "" + ReportedFacts.MOST_VISITORS) @Nullable Integer visitors,
            @Nullable Instant broadcastFrom, @Nullable Instant broadcastTo,
            @Schema(minimum = "0", maximum = "" + ReportedFacts.MOST_VIEWS) @Nullable Long views,
            @Schema(maxLength = ReportedFacts.LONGEST_REMARKS) @Nullable String remarks) {

        ReportedFacts toFacts() {
            return new ReportedFacts(visitors, broadcastFrom, broadcastTo, views, remarks);
        }
    }

    /** A report as shown. */
    record ReportView(String activity, ActivityKind kind, String title, @Nullable LocalDate heldOn,
            ClosingReport.State state, ActivityCounts counts, int couples, ReportedFacts facts,
            @Nullable LocalDate fixedOn, @Nullable Long version) implements Versioned {

        static ReportView of(ReportingActivities.Told told) {
            var activity = told.activity();
            var report = told.report();
            return new ReportView(activity.id().value(), activity.kind(), activity.outline().title(),
                    activity.heldOn(), report.state(), told.counts(), told.couples(), report.facts(),
                    report.fixedOn(), report.version());
        }
    }
}
