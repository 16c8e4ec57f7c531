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
 * A recruitment activity (招聘活动). Employers take part once it is published; the first check-in code opens the doors;
 * people check in and take to employers until it is closed. Participations, check-ins and intents are documents of
 * their own, so that a crowd at the door does not queue for one document.
 */
@Document("activities")
@TypeAlias("Activity")
@CompoundIndex(name = "state", def = "{'state': 1, '_id': 1}")
@CompoundIndex(name = "held", def = "{'kind': 1, 'heldOn': 1, '_id': 1}")
@CompoundIndex(name = "university", def = "{'university': 1, '_id': 1}")
public final class Activity {

    /** Where an activity stands. */
    public enum State {
        /** 计划中: only staff see it. */
        PLANNED,
        /** 已发布: employers may apply to take part. */
        PUBLISHED,
        /** 进行中: the doors are open. */
        UNDER_WAY,
        /** 已结束. */
        CLOSED
    }

    @Id
    private final ActivityId id;
    @Version
    private @Nullable Long version;
    private final ActivityKind kind;
    private final String title;
    private final @Nullable SchoolCode university;
    private final @Nullable String faculty;
    private final Schedule schedule;
    private final String place;
    private final byte[] secret;
    /** University and faculty, for a meeting with a faculty: faculties of two universities may have one name. */
    private @Nullable String facultyMet;
    private State state = State.PLANNED;
    /** The business date on which the doors opened; one that was closed before was not held. */
    private @Nullable LocalDate heldOn;
    private History history = History.empty();

    private Activity(ActivityId id, ActivityKind kind, String title, @Nullable SchoolCode university,
            @Nullable String faculty, Schedule schedule, String place, byte[] secret) {
        this.id = id;
        this.kind = kind;
        this.title = title;
        this.university = university;
        this.faculty = faculty;
        this.schedule = schedule;
        this.place = place;
        this.secret = secret;
    }

    /**
     * Plans an activity.
     *
     * @param university where it is held; some kinds must have one
     * @param faculty of the university; a faculty meeting must have one
     * @param secret 32 random bytes that its check-in codes are signed with
     * @throws Refusal {@code activity.university-missing}, {@code activity.faculty-missing}
     */
    static Activity plan(ActivityId id, ActivityKind kind, String title, @Nullable SchoolCode university,
            @Nullable String faculty, Schedule schedule, String place, byte[] secret, Command command) {
        if (kind.needsUniversity() && university == null) {
            throw Refusal.invalid("university", "activity.university-missing");
        }
        if (kind == ActivityKind.FACULTY_MEETING && faculty == null) {
            throw Refusal.invalid("faculty", "activity.faculty-missing");
        }
        var activity = new Activity(id, kind, title, university, faculty, schedule, place, secret.clone());
        if (kind == ActivityKind.FACULTY_MEETING && university != null) {
            activity.facultyMet = university.value() + ' ' + faculty;
        }
        activity.history = activity.history.with(command, "planned");
        return activity;
    }

    /** @throws Refusal {@code activity.already-published}, {@code activity.closed} */
    void publish(Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case PLANNED -> move(State.PUBLISHED, "published", command);
            case PUBLISHED, UNDER_WAY -> throw Refusal.conflict("activity.already-published");
            case CLOSED -> throw Refusal.conflict("activity.closed");
        }
    }

    /**
     * Makes a check-in code; the first one opens the doors. Codes exist only on the days of the activity, as the
     * business date says.
     *
     * @throws Refusal {@code activity.not-published}, {@code activity.closed}, {@code activity.not-today}
     */
    CheckInCode issueCode(Command command) {
        switch (state) {
            case PLANNED -> throw Refusal.conflict("activity.not-published");
            case CLOSED -> throw Refusal.conflict("activity.closed");
            case PUBLISHED, UNDER_WAY -> requireItsDay(command.on());
        }
        if (state == State.PUBLISHED) {
            heldOn = command.on();
            move(State.UNDER_WAY, "opened", command);
        }
        return CheckInCode.issue(id, secret, command.at());
    }

    /**
     * Decides whether a code lets in.
     *
     * @throws Refusal {@code check-in.code-invalid}, {@code check-in.code-expired}, {@code activity.not-under-way},
     *     {@code activity.closed}, {@code activity.not-today}
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

    /** @throws Refusal {@code activity.not-under-way}, {@code activity.closed}, {@code activity.not-today} */
    void requireUnderWay(LocalDate on) {
        switch (state) {
            case PLANNED, PUBLISHED -> throw Refusal.conflict("activity.not-under-way");
            case CLOSED -> throw Refusal.conflict("activity.closed");
            case UNDER_WAY -> requireItsDay(on);
        }
    }

    /** @throws Refusal {@code activity.not-published}, {@code activity.closed} */
    void requireOpenToEmployers() {
        switch (state) {
            case PLANNED -> throw Refusal.conflict("activity.not-published");
            case CLOSED -> throw Refusal.conflict("activity.closed");
            case PUBLISHED, UNDER_WAY -> {
            }
        }
    }

    /** @throws Refusal {@code activity.not-published}, {@code activity.closed} */
    void close(Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case PLANNED -> throw Refusal.conflict("activity.not-published");
            case PUBLISHED, UNDER_WAY -> move(State.CLOSED, "closed", command);
            case CLOSED -> throw Refusal.conflict("activity.closed");
        }
    }

    /** Everybody sees what is published; what is planned is the staff's. */
    boolean visibleTo(Caller caller) {
        return state != State.PLANNED || caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER);
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    /** The activity as a figure counts it; only once it was held. */
    FigureRecord counted() {
        return FigureRecord.one(id.value(), title, Objects.requireNonNull(heldOn, "not held"));
    }

    private void requireItsDay(LocalDate on) {
        if (!schedule.includes(on)) {
            throw Refusal.conflict("activity.not-today");
        }
    }

    private void move(State next, String verb, Command command) {
        state = next;
        history = history.with(command, verb);
    }

    public ActivityId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public ActivityKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public @Nullable SchoolCode university() {
        return university;
    }

    /** The faculty it is held with, as the university calls it. */
    public @Nullable String faculty() {
        return faculty;
    }

    public Schedule schedule() {
        return schedule;
    }

    public String place() {
        return place;
    }

    public State state() {
        return state;
    }
}
