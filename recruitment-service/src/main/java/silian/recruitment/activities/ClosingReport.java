package silian.recruitment.activities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.recruitment.language.ActivityId;

/**
 * The report of an activity that is over (活动总结). As a draft it is what the records say, counted anew whenever it is
 * read; an officer adds what only people know and fixes it, and from then on nothing of it changes.
 */
@Document("closingReports")
@TypeAlias("ClosingReport")
public final class ClosingReport {

    /** Whether it may still change. */
    public enum State {
        /** 草稿. */
        DRAFT,
        /** 已定稿. */
        FIXED
    }

    @Id
    private final ActivityId id;
    @Version
    private @Nullable Long version;
    private final ActivityKind kind;
    private State state = State.DRAFT;
    private ReportedFacts facts = ReportedFacts.NONE;
    private @Nullable ActivityCounts counts;
    private int couples;
    private @Nullable LocalDate fixedOn;
    private History history = History.empty();

    private ClosingReport(ActivityId id, ActivityKind kind) {
        this.id = id;
        this.kind = kind;
    }

    /**
     * The draft for an activity that was held and is closed.
     *
     * @throws Refusal {@code report.activity-not-closed}, {@code report.activity-not-held}
     */
    static ClosingReport of(Activity activity) {
        switch (activity.state()) {
            case PLANNED, PUBLISHED, UNDER_WAY -> throw Refusal.conflict("report.activity-not-closed");
            case CANCELLED, ANNULLED -> throw Refusal.conflict("report.activity-not-held");
            case CLOSED -> {
                if (activity.heldOn() == null) {
                    throw Refusal.conflict("report.activity-not-held");
                }
            }
        }
        return new ClosingReport(activity.id(), activity.kind());
    }

    /**
     * @param outline of its activity
     * @param dates the district's calendar
     * @throws Refusal {@code report.fixed}; what is wrong with the facts
     */
    void note(ReportedFacts known, Outline outline, BusinessDates dates, Command command) {
        if (history.has(command)) {
            return;
        }
        requireDraft();
        facts = known.checkedFor(outline, dates);
        history = history.with(command, "noted");
    }

    /**
     * Whether it may be fixed.
     *
     * @throws Refusal {@code report.fixed}; {@code report.live-stream-incomplete} (422) with every fact that is missing
     */
    void requireComplete() {
        requireDraft();
        var missing = facts.missingFor(kind);
        if (!missing.isEmpty()) {
            throw Refusal.ineligible(missing);
        }
    }

    /**
     * Fixes the report.
     *
     * @param counted what the records say, which do not change any more
     * @throws Refusal what {@link #requireComplete} refuses
     */
    void fix(ActivityCounts counted, int couplesCounted, Command command) {
        if (history.has(command)) {
            return;
        }
        requireComplete();
        counts = counted;
        couples = couplesCounted;
        fixedOn = command.on();
        state = State.FIXED;
        history = history.with(command, "fixed");
    }

    private void requireDraft() {
        if (state == State.FIXED) {
            throw Refusal.conflict("report.fixed");
        }
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    public @Nullable Long version() {
        return version;
    }

    ActivityKind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public ReportedFacts facts() {
        return facts;
    }

    /** What the records said when it was fixed. */
    @Nullable
    ActivityCounts counts() {
        return counts;
    }

    int couples() {
        return couples;
    }

    public @Nullable LocalDate fixedOn() {
        return fixedOn;
    }
}
