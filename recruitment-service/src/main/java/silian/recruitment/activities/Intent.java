package silian.recruitment.activities;

import java.time.Instant;
import java.time.LocalDate;
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
import silian.platform.figures.FigureRecord;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.IntentId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.Talent;

/**
 * An employment intent (就业意向): at an activity, a person and an employer took to each other. One for each person,
 * employer and activity, whichever posting it was about first. It is not a hire. The person may take it back while the
 * activity is under way.
 */
@Document("intents")
@TypeAlias("Intent")
@CompoundIndex(name = "activity", def = "{'activity': 1, 'state': 1, 'school': 1, '_id': 1}")
@CompoundIndex(name = "talent", def = "{'talent': 1, '_id': 1}")
@CompoundIndex(name = "met", def = "{'talent': 1, 'employer': 1, 'state': 1, 'on': -1, '_id': -1}")
@CompoundIndex(name = "reached", def = "{'kind': 1, 'state': 1, 'on': 1, '_id': 1}")
@CompoundIndex(name = "employer", def = "{'activity': 1, 'employer': 1, 'state': 1, '_id': 1, 'talent': 1}")
public final class Intent {

    /** Whether it stands. */
    public enum State {
        /** 已达成. */
        REACHED,
        /** 已撤回: the person took it back. */
        WITHDRAWN,
        /** 已作废: with the activity, whose doors were opened by mistake. */
        ANNULLED
    }

    @Id
    private final IntentId id;
    @Version
    private @Nullable Long version;
    private final ActivityId activity;
    private final ActivityKind kind;
    /** Absent once it is forgotten who it was. */
    private final @Nullable TalentId talent;
    /** On whose roster the person stands; absent for who stands on none. */
    private final @Nullable SchoolCode school;
    private final EmployerId employer;
    private JobPostingId posting;
    private LocalDate on;
    private State state = State.REACHED;
    /** Since when it tells of the person; absent once it does not. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;
    private History history = History.empty();

    private Intent(IntentId id, ActivityId activity, ActivityKind kind, @Nullable TalentId talent,
            @Nullable SchoolCode school, EmployerId employer, JobPostingId posting, LocalDate on) {
        this.id = id;
        this.activity = activity;
        this.kind = kind;
        this.talent = talent;
        this.school = school;
        this.employer = employer;
        this.posting = posting;
        this.on = on;
    }

    static Intent reach(Activity activity, Talent talent, EmployerId employer, JobPostingId posting, Command command) {
        return of(activity, talent.id(), talent.school(), employer, posting, command);
    }

    static Intent of(Activity activity, TalentId talent, @Nullable SchoolCode school, EmployerId employer,
            JobPostingId posting, Command command) {
        var intent = new Intent(idOf(activity.id(), talent, employer), activity.id(), activity.kind(), talent, school,
                employer, posting, command.on());
        intent.move("reached", command);
        return intent;
    }

    /**
     * The person takes it back; an application that came of it goes on.
     *
     * @throws Refusal {@code intent.withdrawn}, {@code intent.annulled}
     */
    void withdraw(Command command) {
        if (history.has(command)) {
            return;
        }
        requireStands();
        state = State.WITHDRAWN;
        move("withdrawn", command);
    }

    /** The activity is annulled; says whether that was news. */
    boolean annul(Command command) {
        if (state != State.REACHED) {
            return false;
        }
        state = State.ANNULLED;
        history = history.with(command, "annulled");
        return true;
    }

    /**
     * Reaches it again after it was taken back, for this posting; one that stands stays as it is.
     *
     * @throws Refusal {@code intent.annulled}
     */
    void again(JobPostingId about, Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case REACHED -> {
            }
            case WITHDRAWN -> {
                state = State.REACHED;
                posting = about;
                on = command.on();
                move("reached", command);
            }
            case ANNULLED -> throw Refusal.conflict("intent.annulled");
        }
    }

    private void move(String verb, Command command) {
        history = history.with(command, verb);
        heldSince = command.at();
    }

    /** @throws Refusal {@code intent.withdrawn}, {@code intent.annulled} */
    public void requireStands() {
        switch (state) {
            case REACHED -> {
            }
            case WITHDRAWN -> throw Refusal.conflict("intent.withdrawn");
            case ANNULLED -> throw Refusal.conflict("intent.annulled");
        }
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    static IntentId idOf(ActivityId activity, TalentId talent, EmployerId employer) {
        return new IntentId(CommandId.digest(
                "intent\n" + activity.value() + '\n' + talent.value() + '\n' + employer.value()));
    }

    /** The intent as a figure counts it. */
    FigureRecord counted() {
        return FigureRecord.one(id.value(), employer.value(), on);
    }

    public State state() {
        return state;
    }

    public @Nullable Long version() {
        return version;
    }

    public IntentId id() {
        return id;
    }

    public ActivityId activity() {
        return activity;
    }

    /** Who took to the employer; {@code null} once that was forgotten. */
    public @Nullable TalentId talent() {
        return talent;
    }

    public EmployerId employer() {
        return employer;
    }

    public JobPostingId posting() {
        return posting;
    }

    public LocalDate on() {
        return on;
    }
}
