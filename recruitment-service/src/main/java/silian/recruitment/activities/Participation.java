package silian.recruitment.activities;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;

/**
 * An employer's part in an activity (参会): the postings it brings, and an officer's approval. The openings it offers
 * are those that were left of its postings on the day of the approval. It counts once the activity is held.
 */
@Document("participations")
@TypeAlias("Participation")
@CompoundIndex(name = "activity", def = "{'activity': 1, '_id': 1}")
@CompoundIndex(name = "present", def = "{'activity': 1, 'state': 1, '_id': 1}")
@CompoundIndex(name = "held", def = "{'kind': 1, 'state': 1, 'heldOn': 1, '_id': 1}")
public final class Participation {

    /** Whether the employer may come. */
    public enum State {
        /** 待审核. */
        APPLIED,
        /** 已批准. */
        APPROVED
    }

    /** A posting the employer brings, with its openings. */
    public record Brought(JobPostingId posting, int openings) {}

    @Id
    private final ParticipationId id;
    @Version
    private @Nullable Long version;
    private final ActivityId activity;
    private final ActivityKind kind;
    private final EmployerId employer;
    private List<Brought> postings;
    private State state = State.APPLIED;
    private int openings;
    private @Nullable LocalDate approvedOn;
    /** When the activity was held; stamped as its doors open, and present only on what is approved. */
    private @Nullable LocalDate heldOn;
    private @Nullable String booth;
    /** No booth is given twice at one activity. */
    @Indexed(unique = true, sparse = true)
    private @Nullable String boothOf;
    private History history = History.empty();

    private Participation(ParticipationId id, ActivityId activity, ActivityKind kind, EmployerId employer,
            List<Brought> postings) {
        this.id = id;
        this.activity = activity;
        this.kind = kind;
        this.employer = employer;
        this.postings = List.copyOf(postings);
    }

    static Participation apply(Activity activity, EmployerId employer, List<Brought> postings, Command command) {
        var participation = new Participation(idOf(activity.id(), employer), activity.id(), activity.kind(), employer,
                postings);
        participation.history = participation.history.with(command, "applied");
        return participation;
    }

    /** An employer takes part in an activity once. */
    static ParticipationId idOf(ActivityId activity, EmployerId employer) {
        return new ParticipationId(
                CommandId.digest("participation\n" + activity.value() + '\n' + employer.value()));
    }

    /**
     * Brings other postings instead, as long as nobody has approved.
     *
     * @throws Refusal {@code participation.already-approved}
     */
    void bringInstead(List<Brought> others, Command command) {
        if (history.has(command)) {
            return;
        }
        if (state == State.APPROVED) {
            throw Refusal.conflict("participation.already-approved");
        }
        postings = List.copyOf(others);
        history = history.with(command, "changed");
    }

    /**
     * Approves the participation.
     *
     * @param offered the postings as they are today
     * @param where the booth, {@code null} if it is given later
     * @param held when the activity's doors opened, {@code null} if they did not yet
     * @throws Refusal {@code participation.already-approved}
     */
    void approve(List<Brought> offered, @Nullable Booth where, @Nullable LocalDate held, Command command) {
        if (history.has(command)) {
            return;
        }
        if (state == State.APPROVED) {
            throw Refusal.conflict("participation.already-approved");
        }
        postings = List.copyOf(offered);
        openings = postings.stream().mapToInt(Brought::openings).sum();
        state = State.APPROVED;
        approvedOn = command.on();
        heldOn = held;
        if (where != null) {
            stand(where);
        }
        history = history.with(command, "approved");
    }

    /**
     * Gives the employer a booth, or another one.
     *
     * @throws Refusal {@code participation.not-approved}
     */
    void giveBooth(Booth where, Command command) {
        if (history.has(command)) {
            return;
        }
        if (state == State.APPLIED) {
            throw Refusal.conflict("participation.not-approved");
        }
        stand(where);
        history = history.with(command, "booth-given", where.number());
    }

    private void stand(Booth where) {
        booth = where.number();
        boothOf = where.at(activity);
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    /** Whether people at the activity may take to this posting. */
    boolean offers(JobPostingId posting) {
        return state == State.APPROVED && postings.stream().anyMatch(brought -> brought.posting().equals(posting));
    }

    ParticipationId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public ActivityId activity() {
        return activity;
    }

    public EmployerId employer() {
        return employer;
    }

    public List<Brought> postings() {
        return postings;
    }

    public State state() {
        return state;
    }

    /** How many openings it offers; 0 before the approval. */
    public int openings() {
        return openings;
    }

    /** The number of its booth. */
    public @Nullable String booth() {
        return booth;
    }

    public @Nullable LocalDate approvedOn() {
        return approvedOn;
    }

    /** The participation as a figure counts it; only once the activity was held. */
    FigureRecord counted() {
        return FigureRecord.one(id.value(), employer.value(), heldDay());
    }

    /** The openings it offered, as a figure counts them; only once the activity was held. */
    FigureRecord countedOpenings() {
        return new FigureRecord(id.value(), employer.value(), heldDay(), BigDecimal.valueOf(openings));
    }

    private LocalDate heldDay() {
        return Objects.requireNonNull(heldOn, "not held");
    }
}
