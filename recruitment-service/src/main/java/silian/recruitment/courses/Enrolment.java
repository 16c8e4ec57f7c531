package silian.recruitment.courses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
public final class Enrolment implements RecordsEvents {

    private static final int CERTIFICATE_DIGITS = 10;

    /** Where an enrolment stands. */
    public enum State {
        /** 在学. */
        ENROLLED,
        /** 结业: has a certificate. */
        COMPLETED,
        /** 未结业: attended too seldom. */
        FAILED
    }

    @Id
    private final EnrolmentId id;
    @Version
    private @Nullable Long version;
    private final CourseId course;
    private final EmployerId school;
    private final CourseKind kind;
    private final Person person;
    private final LocalDate enrolledOn;
    private Set<LocalDate> attended = new LinkedHashSet<>();
    private State state = State.ENROLLED;
    private @Nullable Decision decision;
    private @Nullable LocalDate decidedOn;
    @Indexed(unique = true, sparse = true)
    private @Nullable String certificate;
    private List<Afterwards> afterwards = new ArrayList<>();
    private PendingEvents<EnrolmentEvent> pending = PendingEvents.none();

    private Enrolment(EnrolmentId id, CourseId course, EmployerId school, CourseKind kind, Person person,
            LocalDate enrolledOn) {
        this.id = id;
        this.course = course;
        this.school = school;
        this.kind = kind;
        this.person = person;
        this.enrolledOn = enrolledOn;
    }

    static Enrolment enrol(Course course, Person person, Command command) {
        return new Enrolment(idOf(course.id(), person), course.id(), course.school(), course.syllabus().kind(), person,
                command.on());
    }

    static EnrolmentId idOf(CourseId course, Person person) {
        return new EnrolmentId(CommandId.digest(
                "enrolment\n" + course.value() + '\n' + person.idNumber().index().value()));
    }

    /** Notes that the trainee came; says whether that was news. What was decided no longer changes. */
    boolean attend(LocalDate day) {
        return state == State.ENROLLED && attended.add(day);
    }

    /**
     * Decides whether the trainee completed the course; once.
     *
     * @return whether it was decided only now
     */
    boolean decide(CompletionRule rule, Course course, LocalDate on, Instant at) {
        if (state != State.ENROLLED) {
            return false;
        }
        var answer = rule.decide(course, attended.size(), on);
        decision = answer;
        decidedOn = on;
        if (answer.outcome() == Outcome.ELIGIBLE) {
            state = State.COMPLETED;
            certificate = certificateOf(on);
            pending.record(new EnrolmentEvent.Completed(this, course.syllabus().hours(),
                    course.syllabus().trade(), on), at);
        } else {
            state = State.FAILED;
            pending.record(new EnrolmentEvent.Failed(this, on), at);
        }
        return true;
    }

    /** Notes what became of the trainee; says whether it is news and later than the course. */
    boolean note(Afterwards what) {
        if (state != State.COMPLETED || decidedOn == null || what.on().isBefore(decidedOn)
                || afterwards.contains(what)) {
            return false;
        }
        return afterwards.add(what);
    }

    /** Takes back what the record said, because the record did not hold; says whether it had been noted. */
    boolean takeBack(AfterwardsKind what, String record) {
        return afterwards.removeIf(noted -> noted.kind() == what && noted.record().equals(record));
    }

    /** The completion as a figure counts it; only once it is decided. */
    FigureRecord counted() {
        return FigureRecord.one(id.value(), school.value(), Objects.requireNonNull(decidedOn, "not decided"));
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

    public Person person() {
        return person;
    }

    public State state() {
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

    public List<Afterwards> afterwards() {
        return List.copyOf(afterwards);
    }

    @Override
    public PendingEvents<EnrolmentEvent> pending() {
        return pending;
    }
}
