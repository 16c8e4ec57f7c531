package silian.recruitment.courses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.Outcome;
import silian.platform.events.PendingEvents;
import silian.platform.events.PublishesTo;
import silian.platform.events.RecordsEvents;
import silian.platform.figures.FigureRecord;
import silian.recruitment.language.CourseId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.EnrolmentId;
import silian.recruitment.talents.Person;

/**
 * A trainee's enrolment in a course (学员). Its id is the course and the person: enrolling twice is enrolling once. The
 * person need not be a talent of any roster; if they are or become one, what becomes of them is noted here.
 */
@Document("enrolments")
@TypeAlias("Enrolment")
@PublishesTo("silian.recruitment.enrolment.v1")
@CompoundIndex(name = "course", def = "{'course': 1, '_id': 1}")
@CompoundIndex(name = "person", def = "{'person.idNumber.index': 1, '_id': 1}")
@CompoundIndex(name = "completed", def = "{'kind': 1, 'state': 1, 'decidedOn': 1, '_id': 1}")
@CompoundIndex(name = "foundWork", def = "{'foundWorkOn': 1, '_id': 1}")
@CompoundIndex(name = "startedBusiness", def = "{'startedBusinessOn': 1, '_id': 1}")
public final class Enrolment implements RecordsEvents {

    /** 80 bits: among 10^8 certificates of a year two are the same with a probability of less than one in 10^8. */
    private static final int CERTIFICATE_DIGITS = 20;

    @Id
    private final EnrolmentId id;
    @Version
    private @Nullable Long version;
    private final CourseId course;
    private final EmployerId school;
    private final CourseKind kind;
    /** Absent once it is forgotten who it was. */
    private final @Nullable Person person;
    private final LocalDate enrolledOn;
    /** Last day of the course. */
    private final LocalDate lastDay;
    private Set<LocalDate> attended = new LinkedHashSet<>();
    private EnrolmentState state = EnrolmentState.ENROLLED;
    private @Nullable Decision decision;
    private @Nullable LocalDate decidedOn;
    @Indexed(unique = true, sparse = true)
    private @Nullable String certificate;
    private Career career = Career.UNKNOWN;
    /** The first time that a trainee who completed the course found work, for counting. */
    private @Nullable LocalDate foundWorkOn;
    /** The first time that a trainee who completed the course started a business, for counting. */
    private @Nullable LocalDate startedBusinessOn;
    /** Since when it tells of the person; absent once it does not. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;
    private History history = History.empty();
    private PendingEvents<EnrolmentEvent> pending = PendingEvents.none();

    private Enrolment(EnrolmentId id, CourseId course, EmployerId school, CourseKind kind, @Nullable Person person,
            LocalDate enrolledOn, LocalDate lastDay) {
        this.id = id;
        this.course = course;
        this.school = school;
        this.kind = kind;
        this.person = person;
        this.enrolledOn = enrolledOn;
        this.lastDay = lastDay;
    }

    static Enrolment enrol(Course course, Person person, Command command) {
        var enrolment = new Enrolment(idOf(course.id(), person), course.id(), course.school(),
                course.syllabus().kind(), person, command.on(), course.syllabus().lastDay());
        enrolment.heldSince = command.at();
        return enrolment;
    }

    static EnrolmentId idOf(CourseId course, Person person) {
        return new EnrolmentId(CommandId.digest(
                "enrolment\n" + course.value() + '\n' + person.idNumber().index().value()));
    }

    /**
     * Notes that the trainee came; says whether that was news.
     *
     * @throws Refusal {@code enrolment.decided}: nothing that comes after the decision could still change it
     */
    boolean attend(LocalDate day) {
        if (attended.contains(day)) {
            return false;
        }
        state.requireUndecided();
        return attended.add(day);
    }

    /**
     * Takes back that the trainee came, which was noted by mistake; says whether it had been noted.
     *
     * @param reason stays in the history, where staff see it
     * @throws Refusal {@code enrolment.decided}
     */
    boolean strike(LocalDate day, String reason, Command command) {
        if (history.has(command)) {
            return false;
        }
        state.requireUndecided();
        if (!attended.remove(day)) {
            return false;
        }
        history = history.with(command, "absent on " + day, reason);
        return true;
    }

    /**
     * Whether it may be taken back as entered by mistake.
     *
     * @throws Refusal {@code enrolment.decided}; {@code enrolment.attended} as long as a day is noted
     */
    void requireNothingOfIt() {
        state.requireUndecided();
        if (!attended.isEmpty()) {
            throw Refusal.conflict("enrolment.attended");
        }
    }

    /**
     * Decides whether the trainee completed the course; once.
     *
     * @return whether it was decided only now
     */
    boolean decide(CompletionRule rule, Course course, LocalDate on, Instant at) {
        if (state != EnrolmentState.ENROLLED) {
            return false;
        }
        var answer = rule.decide(course, attended.size(), on);
        decision = answer;
        decidedOn = on;
        heldSince = at;
        if (answer.outcome() == Outcome.ELIGIBLE) {
            state = EnrolmentState.COMPLETED;
            certificate = certificateOf(on);
            pending.record(new EnrolmentEvent.Completed(this, course.syllabus().hours(),
                    course.syllabus().trade(), on), at);
        } else {
            state = EnrolmentState.FAILED;
            career = Career.UNKNOWN;
            pending.record(new EnrolmentEvent.Failed(this, on), at);
        }
        countAfterwards();
        return true;
    }

    /**
     * Notes what became of the trainee from the last day of the course on. What is heard before the completion is decided
     * is kept, and counts if the trainee completed the course.
     *
     * @return whether it is news of this course
     */
    boolean note(Afterwards what) {
        if (state == EnrolmentState.FAILED || what.on().isBefore(lastDay) || career.has(what)) {
            return false;
        }
        career = career.with(what);
        countAfterwards();
        return true;
    }

    /** Notes several; says whether any of them is news. */
    boolean note(Collection<Afterwards> all) {
        return all.stream().filter(this::note).count() > 0;
    }

    /** Takes back what the record said, because the record did not hold; says whether it had been noted. */
    boolean takeBack(AfterwardsKind what, String record) {
        var left = career.without(what, record);
        var taken = !left.equals(career);
        career = left;
        countAfterwards();
        return taken;
    }

    /** Whether this became of somebody who completed the course. */
    boolean became(AfterwardsKind kind) {
        return since(kind) != null;
    }

    private void countAfterwards() {
        foundWorkOn = first(AfterwardsKind.FOUND_WORK);
        startedBusinessOn = first(AfterwardsKind.STARTED_BUSINESS);
    }

    private @Nullable LocalDate since(AfterwardsKind kind) {
        return switch (kind) {
            case FOUND_WORK -> foundWorkOn;
            case STARTED_BUSINESS -> startedBusinessOn;
        };
    }

    private @Nullable LocalDate first(AfterwardsKind kind) {
        return state == EnrolmentState.COMPLETED ? career.first(kind) : null;
    }

    /** The completion as a figure counts it; only once it is decided. */
    FigureRecord counted() {
        return FigureRecord.one(id.value(), school.value(), Objects.requireNonNull(decidedOn, "not decided"));
    }

    /** What became of the trainee as a figure counts it: once, on the first date; only if it did. */
    FigureRecord counted(AfterwardsKind kind) {
        return FigureRecord.one(id.value(), school.value(), Objects.requireNonNull(since(kind), "did not happen"));
    }

    /** A number nobody can guess from another one, and the same however often it is made. */
    private String certificateOf(LocalDate on) {
        return "MJ" + on.getYear() + id.value().substring(0, CERTIFICATE_DIGITS).toUpperCase(Locale.ROOT);
    }

    public EnrolmentId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public CourseId course() {
        return course;
    }

    public EmployerId school() {
        return school;
    }

    public CourseKind kind() {
        return kind;
    }

    /** Who learns; {@code null} once that was forgotten. */
    public @Nullable Person person() {
        return person;
    }

    public EnrolmentState state() {
        return state;
    }

    /** On how many days the trainee came. */
    public int daysAttended() {
        return attended.size();
    }

    /** Why the trainee completed the course or did not; absent until the course is completed. */
    public @Nullable Decision decision() {
        return decision;
    }

    /** Business date of the decision. */
    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public @Nullable String certificate() {
        return certificate;
    }

    /** What became of the trainee from the last day of the course on, in the order in which it was heard. */
    public List<Afterwards> afterwards() {
        return career.noted();
    }

    /** How the attendance was corrected. */
    public List<History.Step> corrections() {
        return history.steps();
    }

    @Override
    public PendingEvents<EnrolmentEvent> pending() {
        return pending;
    }
}
