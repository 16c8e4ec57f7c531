package silian.recruitment.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.platform.figures.FigureRecord;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;

/**
 * A recruitment activity (招聘活动). Employers and people take part once it is published; the first check-in code opens
 * the doors; people check in and take to employers until it is closed. Participations, registrations, check-ins and
 * intents are documents of their own, so that a crowd at the door does not queue for one document.
 */
@Document("activities")
@TypeAlias("Activity")
@CompoundIndex(name = "public", def = "{'published': 1, '_id': 1}")
@CompoundIndex(name = "schools", def = "{'outline.schools': 1, 'published': 1, '_id': 1}")
@CompoundIndex(name = "faculties", def = "{'outline.kind': 1, 'outline.university': 1, 'facultyMet': 1, 'heldOn': 1}")
@CompoundIndex(name = "facultiesHeld", def = "{'outline.kind': 1, 'outline.university': 1, 'heldOn': 1}")
@CompoundIndex(name = "held", def = "{'outline.kind': 1, 'heldOn': 1, '_id': 1}")
public final class Activity {

    @Id
    private final ActivityId id;
    @Version
    private @Nullable Long version;
    private final Outline outline;
    private final byte[] secret;
    /** University and faculty, for a meeting with a faculty. */
    private final @Nullable String facultyMet;
    private ActivityState state = ActivityState.PLANNED;
    private boolean published;
    /** The first business date on which the doors were open; one that was closed before was not held. */
    private @Nullable LocalDate heldOn;
    /** Its report is fixed, and what it tells changes no more. */
    private boolean reported;
    private History history = History.empty();

    private Activity(ActivityId id, Outline outline, byte[] secret, @Nullable String facultyMet) {
        this.id = id;
        this.outline = outline;
        this.secret = secret;
        this.facultyMet = facultyMet;
    }

    /**
     * Plans an activity.
     *
     * @param secret 32 random bytes that its check-in codes are signed with
     */
    static Activity plan(ActivityId id, Outline outline, byte[] secret, Command command) {
        var activity = new Activity(id, outline, secret.clone(), outline.facultyMet());
        activity.history = activity.history.with(command, "planned");
        return activity;
    }

    /**
     * @throws Refusal {@code activity.already-published}, {@code activity.closed}, {@code activity.cancelled},
     *     {@code activity.annulled}; {@code activity.over} once its last day is
     */
    void publish(Command command) {
        if (history.has(command)) {
            return;
        }
        state.requirePlanned();
        outline.schedule().requireNotOver(command.on());
        published = true;
        move(ActivityState.PUBLISHED, "published", command, null);
    }

    /**
     * Calls the activity off; only before its doors opened.
     *
     * @param reason told to everybody who sees the activity
     * @throws Refusal what {@link ActivityState#requireNotOpened} refuses
     */
    void cancel(String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireNotOpened();
        move(ActivityState.CANCELLED, "cancelled", command, reason);
    }

    /**
     * Annuls an activity whose doors were opened by mistake: it was not held.
     *
     * @param reason told to everybody who sees the activity
     * @throws Refusal {@code activity.not-under-way} if its doors never opened, {@code activity.cancelled},
     *     {@code activity.annulled}; {@code report.fixed} once its report is
     */
    void annul(String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireStanding();
        if (heldOn == null) {
            throw Refusal.conflict("activity.not-under-way");
        }
        requireNotReported();
        heldOn = null;
        move(ActivityState.ANNULLED, "annulled", command, reason);
    }

    /**
     * Takes the closing back: it is under way again, or published if its doors never opened.
     *
     * @throws Refusal what {@link ActivityState#requireClosed} refuses; {@code report.fixed} once its report is
     */
    void reopen(String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireClosed();
        requireNotReported();
        move(heldOn == null ? ActivityState.PUBLISHED : ActivityState.UNDER_WAY, "reopened", command, reason);
    }

    /**
     * Notes that its report is being fixed: it is neither opened again nor annulled any more.
     *
     * @throws Refusal what {@link ClosingReport#of} refuses
     */
    void report(Command command) {
        ClosingReport.of(this);
        if (!reported) {
            reported = true;
            history = history.with(command, "reported");
        }
    }

    private void requireNotReported() {
        if (reported) {
            throw Refusal.conflict("report.fixed");
        }
    }

    /**
     * Makes a check-in code; the first one opens the doors, and one that is entered later for an earlier day says that they
     * were open then. Codes exist only on the days of the activity, as the business date says.
     *
     * @throws Refusal what {@link ActivityState#requireGoingOn} refuses; {@code activity.not-today}
     */
    CheckInCode issueCode(Command command) {
        state.requireGoingOn();
        outline.schedule().requireIncludes(command.on());
        if (state == ActivityState.PUBLISHED) {
            heldOn = command.on();
            move(ActivityState.UNDER_WAY, "opened", command, null);
        } else if (command.on().isBefore(heldDay())) {
            heldOn = command.on();
            history = history.with(command, "opened-earlier");
        }
        return CheckInCode.issue(id, secret, command.at());
    }

    /**
     * Decides whether a code lets in.
     *
     * @throws Refusal {@code check-in.code-invalid}, {@code check-in.code-expired}; what {@link #requireUnderWay} refuses
     */
    void admit(String code, Instant now, LocalDate on) {
        requireUnderWay(on);
        switch (CheckInCode.check(code, id, secret, now)) {
            case FORGED -> throw Refusal.invalid("code", "check-in.code-invalid");
            case EXPIRED -> throw Refusal.invalid("code", "check-in.code-expired");
            case VALID -> {
            }
        }
    }

    /**
     * @throws Refusal what {@link #requireDoorsOpen} refuses; {@code activity.not-today}; {@code activity.not-under-way} on
     *     a day before the doors were opened, as long as no code says that they were
     */
    void requireUnderWay(LocalDate on) {
        requireDoorsOpen();
        outline.schedule().requireIncludes(on);
        if (on.isBefore(heldDay())) {
            throw Refusal.conflict("activity.not-under-way");
        }
    }

    /**
     * Whether it is under way, on whatever day: what happened may still be put right.
     *
     * @throws Refusal what {@link ActivityState#requireUnderWay} refuses
     */
    void requireDoorsOpen() {
        state.requireUnderWay();
    }

    /**
     * Whether employers may still take part and people register: until its last day is over, also if nobody closed it.
     *
     * @throws Refusal what {@link ActivityState#requireGoingOn} refuses; {@code activity.over}
     */
    void requireOpen(LocalDate on) {
        state.requireGoingOn();
        outline.schedule().requireNotOver(on);
    }

    /** @throws Refusal what {@link ActivityState#requireGoingOn} refuses */
    void close(Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireGoingOn();
        move(ActivityState.CLOSED, "closed", command, null);
    }

    /** Everybody sees what is or was published; what is planned is the staff's. */
    boolean visibleTo(Caller caller) {
        return published || caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER);
    }

    /** Whether it is the caller's own university that shares the activity. */
    boolean isSharedWith(Caller caller) {
        return caller.is(Roles.UNIVERSITY)
                && outline.schools().stream().map(SchoolCode::value).anyMatch(caller::actsFor);
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    /** The activity as a figure counts it; only once it was held. */
    FigureRecord counted() {
        return FigureRecord.one(id.value(), outline.title(), heldDay());
    }

    /** The first business date on which its doors were open, of one that was held. */
    LocalDate heldDay() {
        return Objects.requireNonNull(heldOn, "not held");
    }

    private void move(ActivityState next, String verb, Command command, @Nullable String why) {
        state = next;
        history = history.with(command, verb, why);
    }

    public ActivityId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public Outline outline() {
        return outline;
    }

    public ActivityKind kind() {
        return outline.kind();
    }

    public ActivityState state() {
        return state;
    }

    /** The business date on which its doors opened, if they did. */
    public @Nullable LocalDate heldOn() {
        return heldOn;
    }

    /** Why it was called off. */
    public @Nullable String cancellationReason() {
        return why("cancelled");
    }

    /** Why it was annulled. */
    public @Nullable String annulmentReason() {
        return why("annulled");
    }

    private @Nullable String why(String verb) {
        var step = history.latest(verb);
        return step.isPresent() ? step.get().why() : null;
    }
}
