package silian.recruitment.activities;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * are those that were left of its postings on the day of the approval. It counts once the activity is held, unless the
 * employer stepped back before or did not come.
 */
@Document("participations")
@TypeAlias("Participation")
@CompoundIndex(name = "activity", def = "{'activity': 1, '_id': 1}")
@CompoundIndex(name = "present", def = "{'activity': 1, 'state': 1, '_id': 1}")
@CompoundIndex(name = "unheld", def = "{'activity': 1, 'heldOn': 1, 'state': 1}")
@CompoundIndex(name = "employers", def = "{'kind': 1, 'state': 1, 'employer': 1, 'heldOn': 1}")
@CompoundIndex(name = "held", def = "{'kind': 1, 'state': 1, 'heldOn': 1, '_id': 1}")
public final class Participation {

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
    private ParticipationState state = ParticipationState.APPLIED;
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
     * Brings other postings instead, as long as nobody has approved; after a refusal or a withdrawal it applies anew.
     *
     * @throws Refusal {@code participation.already-approved}, {@code participation.absent}
     */
    void bringInstead(List<Brought> others, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireMayApply();
        postings = List.copyOf(others);
        move(ParticipationState.APPLIED, state == ParticipationState.APPLIED ? "changed" : "applied", command, null);
    }

    /**
     * Approves the participation.
     *
     * @param offered the postings as they are today
     * @param where the booth, {@code null} if it is given later
     * @param held when the activity's doors opened, {@code null} if they did not yet
     * @throws Refusal what {@link ParticipationState#requireApplied} refuses
     */
    void approve(List<Brought> offered, @Nullable Booth where, @Nullable LocalDate held, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireApplied();
        postings = List.copyOf(offered);
        openings = openingsBrought();
        approvedOn = command.on();
        heldOn = held;
        if (where != null) {
            stand(where);
        }
        move(ParticipationState.APPROVED, "approved", command, null);
    }

    /**
     * Refuses the participation.
     *
     * @param reason told to the employer
     * @throws Refusal what {@link ParticipationState#requireApplied} refuses
     */
    void refuse(String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireApplied();
        move(ParticipationState.REFUSED, "refused", command, reason);
    }

    /**
     * The employer steps back; its booth is free again.
     *
     * @param doorsOpen whether the activity's doors have opened: who is approved by then has taken part or did not come
     * @throws Refusal {@code participation.held}, {@code participation.refused}, {@code participation.withdrawn},
     *     {@code participation.absent}
     */
    void withdraw(boolean doorsOpen, Command command) {
        if (history.has(command)) {
            return;
        }
        if (state != ParticipationState.APPLIED) {
            state.requireApproved();
            if (doorsOpen) {
                throw Refusal.conflict("participation.held");
            }
        }
        leave(ParticipationState.WITHDRAWN, "withdrawn", command);
    }

    /**
     * The employer was approved and did not come: it counts for nothing, and its booth is free again.
     *
     * @throws Refusal what {@link ParticipationState#requireApproved} refuses
     */
    void noteAbsent(Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireApproved();
        leave(ParticipationState.ABSENT, "noted-absent", command);
    }

    /**
     * It was a mistake that the employer did not come: it counts again with what it brought, and may be given a booth.
     *
     * @param held when the activity's doors opened
     * @throws Refusal {@code participation.not-absent}
     */
    void takeAbsenceBack(LocalDate held, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireAbsent();
        openings = openingsBrought();
        approvedOn = history.latest("approved").orElseThrow().on();
        heldOn = held;
        move(ParticipationState.APPROVED, "absence-withdrawn", command, null);
    }

    private int openingsBrought() {
        return postings.stream().mapToInt(Brought::openings).sum();
    }

    private void leave(ParticipationState next, String verb, Command command) {
        openings = 0;
        approvedOn = null;
        heldOn = null;
        booth = null;
        boothOf = null;
        move(next, verb, command, null);
    }

    /**
     * Gives the employer a booth, or another one.
     *
     * @throws Refusal what {@link ParticipationState#requireApproved} refuses
     */
    void giveBooth(Booth where, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireApproved();
        stand(where);
        history = history.with(command, "booth-given", where.number());
    }

    private void move(ParticipationState next, String verb, Command command, @Nullable String why) {
        state = next;
        history = history.with(command, verb, why);
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
        return state == ParticipationState.APPROVED
                && postings.stream().anyMatch(brought -> brought.posting().equals(posting));
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

    public ParticipationState state() {
        return state;
    }

    /** Why an officer refused it. */
    public @Nullable String refusalReason() {
        var refused = state == ParticipationState.REFUSED ? history.latest("refused") : Optional.<History.Step>empty();
        return refused.isPresent() ? refused.get().why() : null;
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
