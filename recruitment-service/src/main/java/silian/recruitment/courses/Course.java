package silian.recruitment.courses;

import java.time.LocalDate;
import java.util.Collection;
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
import silian.platform.events.PendingEvents;
import silian.platform.events.PublishesTo;
import silian.platform.events.RecordsEvents;
import silian.platform.figures.FigureRecord;
import silian.recruitment.language.CourseId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.EnrolmentId;

/**
 * A training course (培训班). A training school plans it, an officer approves it; then the school enrols trainees and
 * notes who came on which day, until it declares the course completed. Its places are given here, one after the other;
 * what becomes of a trainee is a document of its own.
 */
@Document("courses")
@TypeAlias("Course")
@PublishesTo("silian.recruitment.course.v1")
@CompoundIndex(name = "school", def = "{'school': 1, '_id': 1}")
@CompoundIndex(name = "state", def = "{'state': 1, '_id': 1}")
@CompoundIndex(name = "completed", def = "{'syllabus.kind': 1, 'completedOn': 1, '_id': 1}")
public final class Course implements RecordsEvents {

    @Id
    private final CourseId id;
    @Version
    private @Nullable Long version;
    private final EmployerId school;
    private final Syllabus syllabus;
    private CourseState state = CourseState.PLANNED;
    private Roll roll = Roll.EMPTY;
    private Teaching teaching = Teaching.NONE;
    private @Nullable LocalDate completedOn;
    private History history = History.empty();
    private PendingEvents<CourseEvent> pending = PendingEvents.none();

    private Course(CourseId id, EmployerId school, Syllabus syllabus) {
        this.id = id;
        this.school = school;
        this.syllabus = syllabus;
    }

    static Course plan(CourseId id, EmployerId school, Syllabus syllabus, Command command) {
        var course = new Course(id, school, syllabus);
        course.history = course.history.with(command, "planned");
        return course;
    }

    /** @throws Refusal {@code course.already-approved}, {@code course.completed}, {@code course.cancelled} */
    void approve(Command command) {
        if (history.has(command)) {
            return;
        }
        state.requirePlanned();
        move(CourseState.APPROVED, "approved", command);
    }

    /**
     * @throws Refusal {@code course.completed}, {@code course.cancelled}; {@code course.has-been-taught} to somebody
     */
    void cancel(Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireNotEnded();
        if (!teaching.never() && roll.size() > 0) {
            throw Refusal.conflict("course.has-been-taught");
        }
        move(CourseState.CANCELLED, "cancelled", command);
    }

    /**
     * Gives a place to each of the trainees; who has one keeps it, at any time, so that a list that was cut short can
     * be sent again.
     *
     * @return whether any place was given that was not given before
     * @throws Refusal {@code course.not-approved}, {@code course.completed}, {@code course.cancelled},
     *     {@code course.over} after its last day, {@code course.full} if not all of them find a place
     */
    boolean admit(Collection<EnrolmentId> trainees, LocalDate on) {
        var wanted = roll.lacks(trainees);
        if (wanted.isEmpty()) {
            return false;
        }
        state.requireApproved();
        if (on.isAfter(syllabus.lastDay())) {
            throw Refusal.conflict("course.over");
        }
        roll = roll.with(wanted, syllabus.places());
        return true;
    }

    /**
     * Gives back the place of somebody who was entered by mistake.
     *
     * @throws Refusal {@code course.not-approved}, {@code course.completed}, {@code course.cancelled}
     */
    void release(EnrolmentId trainee, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireApproved();
        roll = roll.without(trainee);
        history = history.with(command, "released", trainee.value());
    }

    /**
     * Notes that the course was taught on a day.
     *
     * @return whether this command did not note it yet
     * @throws Refusal {@code course.not-approved}, {@code course.completed}, {@code course.cancelled};
     *     {@code course.not-a-day-of-it}, {@code course.day-in-the-future}
     */
    boolean taught(LocalDate day, Command command) {
        if (history.has(command)) {
            return false;
        }
        state.requireApproved();
        if (!syllabus.includes(day)) {
            throw Refusal.invalid("day", "course.not-a-day-of-it");
        }
        if (day.isAfter(command.on())) {
            throw Refusal.invalid("day", "course.day-in-the-future");
        }
        teaching = teaching.on(day);
        history = history.with(command, "taught", day.toString());
        return true;
    }

    /**
     * Takes back that the course was taught on a day.
     *
     * @param reason stays in the history
     * @throws Refusal {@code course.not-approved}, {@code course.completed}, {@code course.cancelled};
     *     {@code course.not-taught-that-day}
     */
    void notTaught(LocalDate day, String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireApproved();
        teaching.requireOn(day);
        teaching = teaching.withoutDay(day);
        history = history.with(command, "not taught on " + day, reason);
    }

    /** Everybody who came on the day is written down; says whether that was news. */
    boolean noted(LocalDate day) {
        var news = teaching.isNoting(day);
        teaching = teaching.noted(day);
        return news;
    }

    /** @throws Refusal {@code course.not-taught-that-day} */
    void requireTaughtOn(LocalDate day) {
        teaching.requireOn(day);
    }

    /**
     * Declares the course completed.
     *
     * @throws Refusal {@code course.not-approved}, {@code course.completed}, {@code course.cancelled};
     *     {@code course.not-over} before its last day, {@code course.nobody-enrolled}, {@code course.never-taught};
     *     {@code course.attendance-unfinished} while it is being written down who came on a day
     */
    void complete(Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireApproved();
        if (command.on().isBefore(syllabus.lastDay())) {
            throw Refusal.conflict("course.not-over");
        }
        if (roll.size() == 0) {
            throw Refusal.conflict("course.nobody-enrolled");
        }
        teaching.requireWrittenDown();
        completedOn = command.on();
        move(CourseState.COMPLETED, "completed", command);
        pending.record(new CourseEvent.Completed(id, school, syllabus, roll.size(), command.on()), command.at());
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    boolean hasEnrolled(EnrolmentId trainee) {
        return roll.has(trainee);
    }

    /** Staff see every course, a school its own, everybody else what is approved or completed. */
    boolean visibleTo(Caller caller) {
        return caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER) || isRunBy(caller)
                || state == CourseState.APPROVED || state == CourseState.COMPLETED;
    }

    /** Staff see the trainees of every course, a school those of its own. */
    boolean showsTraineesTo(Caller caller) {
        return isRunBy(caller) || caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER);
    }

    boolean isRunBy(Caller caller) {
        return caller.is(Roles.EMPLOYER_AGENT) && caller.actsFor(school.value());
    }

    /** The course as a figure counts it; only once it is completed. */
    FigureRecord counted() {
        return FigureRecord.one(id.value(), syllabus.title(), Objects.requireNonNull(completedOn, "not completed"));
    }

    private void move(CourseState next, String verb, Command command) {
        state = next;
        history = history.with(command, verb);
    }

    public CourseId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public EmployerId school() {
        return school;
    }

    public Syllabus syllabus() {
        return syllabus;
    }

    public CourseState state() {
        return state;
    }

    /** How many places are taken. */
    public int enrolled() {
        return roll.size();
    }

    /** On how many days it was taught so far. */
    public int daysTaught() {
        return teaching.count();
    }

    public @Nullable LocalDate completedOn() {
        return completedOn;
    }

    @Override
    public PendingEvents<CourseEvent> pending() {
        return pending;
    }
}
