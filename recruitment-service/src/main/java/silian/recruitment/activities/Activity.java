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

    /** Where an activity stands. */
    public enum State {
        /** 计划中: only staff see it. */
        PLANNED,
        /** 已发布: employers may apply to take part, people may register. */
        PUBLISHED,
        /** 进行中: the doors are open. */
        UNDER_WAY,
        /** 已结束. */
        CLOSED,
        /** 已取消: it was called off before its doors opened. */
        CANCELLED,
        /** 已作废: its doors were opened by mistake, and it counts nowhere. */
        ANNULLED
    }

    @Id
    private final ActivityId id;
    @Version
    private @Nullable Long version;
    private final Outline outline;
    private final byte[] secret;
    /** University and faculty, for a meeting with a faculty. */
    private final @Nullable String facultyMet;
    private State state = State.PLANNED;
    private boolean published;
    /** The business date on which the doors opened; one that was closed before was not held. */
    private @Nullable LocalDate heldOn;
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
     *     {@code activity.annulled}
     */
    void publish(Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case PLANNED -> {
                published = true;
                move(State.PUBLISHED, "published", command, null);
            }
            case PUBLISHED, UNDER_WAY -> throw Refusal.conflict("activity.already-published");
            case CLOSED -> throw Refusal.conflict("activity.closed");
            case CANCELLED -> throw Refusal.conflict("activity.cancelled");
            case ANNULLED -> throw Refusal.conflict("activity.annulled");
        }
    }

    /**
     * Calls the activity off; only before its doors opened.
     *
     * @param reason told to everybody who sees the activity
     * @throws Refusal {@code activity.has-been-opened}, {@code activity.closed}, {@code activity.cancelled}
     */
    void cancel(String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case PLANNED, PUBLISHED -> move(State.CANCELLED, "cancelled", command, reason);
            case UNDER_WAY -> throw Refusal.conflict("activity.has-been-opened");
            case CLOSED -> throw Refusal.conflict("activity.closed");
            case CANCELLED -> throw Refusal.conflict("activity.cancelled");
            case ANNULLED -> throw Refusal.conflict("activity.annulled");
        }
    }

    /**
     * Annuls an activity whose doors were opened by mistake: it was not held.
     *
     * @param reason told to everybody who sees the activity
     * @throws Refusal {@code activity.not-under-way} if its doors never opened, {@code activity.cancelled},
     *     {@code activity.annulled}
     */
    void annul(String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case PLANNED, PUBLISHED, UNDER_WAY, CLOSED -> {
                if (heldOn == null) {
                    throw Refusal.conflict("activity.not-under-way");
                }
            }
            case CANCELLED -> throw Refusal.conflict("activity.cancelled");
            case ANNULLED -> throw Refusal.conflict("activity.annulled");
        }
        heldOn = null;
        move(State.ANNULLED, "annulled", command, reason);
    }

    /**
     * Takes the closing back: it is under way again, or published if its doors never opened.
     *
     * @throws Refusal {@code activity.not-closed}, {@code activity.cancelled}, {@code activity.annulled}
     */
    void reopen(String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case CLOSED -> move(heldOn == null ? State.PUBLISHED : State.UNDER_WAY, "reopened", command, reason);
            case PLANNED, PUBLISHED, UNDER_WAY -> throw Refusal.conflict("activity.not-closed");
            case CANCELLED -> throw Refusal.conflict("activity.cancelled");
            case ANNULLED -> throw Refusal.conflict("activity.annulled");
        }
    }

    /**
     * Makes a check-in code; the first one opens the doors. Codes exist only on the days of the activity, as the
     * business date says.
     *
     * @throws Refusal {@code activity.not-published}, {@code activity.closed}, {@code activity.cancelled},
     *     {@code activity.not-today}
     */
    CheckInCode issueCode(Command command) {
        requireNotEnded();
        requireItsDay(command.on());
        if (state == State.PUBLISHED) {
            heldOn = command.on();
            move(State.UNDER_WAY, "opened", command, null);
        }
        return CheckInCode.issue(id, secret, command.at());
    }

    /**
     * Decides whether a code lets in.
     *
     * @throws Refusal {@code check-in.code-invalid}, {@code check-in.code-expired}, {@code activity.not-under-way},
     *     {@code activity.closed}, {@code activity.cancelled}, {@code activity.not-today}
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
     * @throws Refusal {@code activity.not-under-way}, {@code activity.closed}, {@code activity.cancelled},
     *     {@code activity.not-today}
     */
    void requireUnderWay(LocalDate on) {
        switch (state) {
            case PLANNED, PUBLISHED -> throw Refusal.conflict("activity.not-under-way");
            case CLOSED -> throw Refusal.conflict("activity.closed");
            case CANCELLED -> throw Refusal.conflict("activity.cancelled");
            case ANNULLED -> throw Refusal.conflict("activity.annulled");
            case UNDER_WAY -> requireItsDay(on);
        }
    }

    /**
     * Whether it is under way, on whatever day: what happened may still be put right.
     *
     * @throws Refusal {@code activity.not-under-way}, {@code activity.closed}, {@code activity.cancelled},
     *     {@code activity.annulled}
     */
    void requireDoorsOpen() {
        if (state != State.UNDER_WAY) {
            requireUnderWay(outline.schedule().firstDay());
        }
    }

    /**
     * Whether employers may still take part and people register: until its last day is over, also if nobody closed it.
     *
     * @throws Refusal {@code activity.not-published}, {@code activity.closed}, {@code activity.cancelled},
     *     {@code activity.over}
     */
    void requireOpen(LocalDate on) {
        requireNotEnded();
        if (outline.schedule().over(on)) {
            throw Refusal.conflict("activity.over");
        }
    }

    private void requireNotEnded() {
        switch (state) {
            case PLANNED -> throw Refusal.conflict("activity.not-published");
            case CLOSED -> throw Refusal.conflict("activity.closed");
            case CANCELLED -> throw Refusal.conflict("activity.cancelled");
            case ANNULLED -> throw Refusal.conflict("activity.annulled");
            case PUBLISHED, UNDER_WAY -> {
            }
        }
    }

    /**
     * @throws Refusal {@code activity.not-published}, {@code activity.closed}, {@code activity.cancelled},
     *     {@code activity.annulled}
     */
    void close(Command command) {
        if (history.has(command)) {
            return;
        }
        requireNotEnded();
        move(State.CLOSED, "closed", command, null);
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

    /** The business date on which its doors opened, of one that was held. */
    LocalDate heldDay() {
        return Objects.requireNonNull(heldOn, "not held");
    }

    private void requireItsDay(LocalDate on) {
        if (!outline.schedule().includes(on)) {
            throw Refusal.conflict("activity.not-today");
        }
    }

    private void move(State next, String verb, Command command, @Nullable String why) {
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

    public State state() {
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
