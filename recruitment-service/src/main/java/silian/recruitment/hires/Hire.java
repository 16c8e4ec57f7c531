package silian.recruitment.hires;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.events.PendingEvents;
import silian.platform.events.PublishesTo;
import silian.platform.events.RecordsEvents;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.TalentId;

/**
 * A hire (录用): the employer confirms that a person starts work. It carries the person's facts of that day, because
 * entitlements in other services rest on them. An application or an appointment leads to one hire, and a person has one
 * full-time hire at a time: {@code fullTimeOf} is unique, and present only while the hire holds: who left may be hired
 * again.
 *
 * <p>
 * {@link HireState#LAPSED} arbitrates between whoever confirms and whoever gives an unused place back; see
 * {@link ConfirmingHires}.
 */
@Document("hires")
@TypeAlias("Hire")
@PublishesTo("silian.recruitment.hire.v1")
@CompoundIndex(name = "talent", def = "{'place.talent': 1, '_id': 1}")
@CompoundIndex(name = "departed", def = "{'departure.reported': 1, '_id': 1}")
@CompoundIndex(name = "departedFrom", def = "{'place.employer': 1, 'departure.reported': 1, '_id': 1}")
@CompoundIndex(name = "employer", def = "{'place.employer': 1, '_id': 1}")
final class Hire implements RecordsEvents {

    @Id
    private final HireId id;
    @Version
    private @Nullable Long version;
    private HireState state;
    private @Nullable HirePlace place;
    private @Nullable HireTerms terms;
    private @Nullable PersonFacts person;
    private @Nullable LocalDate confirmedOn;
    private Probation probation = Probation.NONE;
    private Departure departure = Departure.NONE;
    private @Nullable LocalDate endedOn;
    @Indexed(unique = true, sparse = true)
    private @Nullable TalentId fullTimeOf;
    /** Since when it is over; absent before. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;
    private History history = History.empty();
    private PendingEvents<HireEvent> pending = PendingEvents.none();

    private Hire(HireId id, HireState state) {
        this.id = id;
        this.state = state;
    }

    /** A hire that has not come yet; the start of both {@link #confirm} and {@link #lapse}. */
    static Hire to(JobApplicationId application) {
        return new Hire(idOf(application), HireState.LAPSED);
    }

    /** The hire whose place is given back although nobody ever saw it. */
    static Hire absent(HireId id) {
        return new Hire(id, HireState.LAPSED);
    }

    static HireId idOf(JobApplicationId application) {
        return new HireId(CommandId.digest("hire\n" + application.value()));
    }

    /** The same candidacy leads to the same hire. */
    static HireId idOf(Appointment appointment) {
        return new HireId(CommandId.digest("hire-by-appointment\n" + appointment.candidacy().value()));
    }

    /**
     * Confirms that the person starts.
     *
     * @throws Refusal {@code hire.withdrawn}, {@code hire.ended}
     */
    void confirm(HirePlace at, HireTerms agreed, PersonFacts facts, Command command) {
        switch (state) {
            case CONFIRMED -> {
            }
            case WITHDRAWN -> throw Refusal.conflict("hire.withdrawn");
            case ENDED -> throw Refusal.conflict("hire.ended");
            case LAPSED -> {
                place = at;
                person = facts;
                confirmedOn = command.on();
                agree(agreed);
                move(HireState.CONFIRMED, "confirmed", null, command);
                pending.record(new HireEvent.Confirmed(id, at, agreed, facts, command.on()), command.at());
            }
        }
    }

    /** The probation that the contract of an appointment begins with; once. */
    void beginsOnProbation(Probation agreed) {
        if (!probation.isAgreed()) {
            probation = agreed;
        }
    }

    /**
     * Declares that a place held for the hire is about to be given back. Saved before the place is, it makes whoever is
     * about to confirm lose the race and look again.
     *
     * @return {@code false} if the hire came after all, and the place is its
     */
    boolean lapse(Instant at) {
        return switch (state) {
            case CONFIRMED, ENDED -> false;
            case LAPSED, WITHDRAWN -> {
                pending.record(new HireEvent.Lapsed(id), at);
                yield true;
            }
        };
    }

    /**
     * Takes the hire back: it did not hold.
     *
     * @throws Refusal as {@link #requireRunning}
     */
    void withdraw(WithdrawalReason reason, Command command) {
        if (history.has(command)) {
            return;
        }
        var at = requireRunning(command.on());
        fullTimeOf = null;
        departure = Departure.NONE;
        move(HireState.WITHDRAWN, "withdrawn", reason.code(), command);
        pending.record(new HireEvent.Withdrawn(id, at.talent(), at.employer(), reason, command.on()), command.at());
    }

    /**
     * Notes the probation that the labour contract begins with.
     *
     * @param endsOn its last day; the rule on its length has been asked
     * @throws Refusal as {@link #requireRunning} and {@link Probation#agreed}; {@code hire.probation-by-appointment}
     */
    void agreeProbation(LocalDate endsOn, @Nullable LocalDate contractEndsOn, Command command) {
        if (history.has(command)) {
            return;
        }
        var at = requireRunning(command.on());
        var agreed = probation.agreed(endsOn, contractEndsOn, terms().startsOn());
        if (at.appointment() != null) {
            throw Refusal.conflict("hire.probation-by-appointment");
        }
        probation = agreed;
        move(HireState.CONFIRMED, "probation-agreed", endsOn.toString(), command);
    }

    /** Whether the other hire by the same employer, which held, began with a probation. */
    boolean followsProbationIn(Hire other) {
        return !other.id.equals(id) && other.state != HireState.WITHDRAWN && other.probation.isAgreed()
                && other.place != null && place != null && other.place.employer().equals(place.employer());
    }

    /**
     * The employer keeps the person (转正), on the last day of the probation or before.
     *
     * @throws Refusal as {@link #requireRunning} and {@link Probation#passed}
     */
    void passProbation(Command command) {
        if (history.has(command)) {
            return;
        }
        requireRunning(command.on());
        probation = probation.passed(command.on(), terms().startsOn());
        move(HireState.CONFIRMED, "probation-passed", null, command);
    }

    /**
     * Puts right what was entered wrongly.
     *
     * @throws Refusal as {@link #requireRunning}; {@code hire.nothing-to-correct}, {@code hire.probation-before-start}
     */
    void correct(HireCorrection correction, Command command) {
        if (history.has(command)) {
            return;
        }
        var at = requireRunning(command.on());
        var right = correction.appliedTo(terms());
        var changed = terms().changedIn(right);
        if (changed.isEmpty()) {
            throw Refusal.invalid("startsOn", "hire.nothing-to-correct");
        }
        probation.requireEndsAfterStart(right.startsOn());
        agree(right);
        move(HireState.CONFIRMED, "corrected", correction.reason(), command);
        pending.record(new HireEvent.Corrected(id, at.talent(), at.employer(), right, changed, command.on()),
                command.at());
    }

    /**
     * The person left. The place stays taken: whoever is to follow is hired for a posting of that time.
     *
     * @param lastDay the last day of work
     * @throws Refusal as {@link #requireRunning} and {@link HireTerms#requireLastDay}; for the reason that the probation
     *     was not passed as {@link Probation#requireLasts}
     */
    void end(EndReason reason, LocalDate lastDay, Command command) {
        if (history.has(command)) {
            return;
        }
        var at = requireRunning(command.on());
        terms().requireLastDay(lastDay, command.on());
        if (reason == EndReason.PROBATION_NOT_PASSED) {
            probation.requireLasts(lastDay);
        }
        endedOn = lastDay;
        fullTimeOf = null;
        departure = Departure.NONE;
        move(HireState.ENDED, "ended", reason.code(), command);
        pending.record(new HireEvent.Ended(id, at.talent(), at.employer(), reason, lastDay), command.at());
    }

    /**
     * The person says that they left, which the employer has not told; it waits for the employer or an officer to tell
     * the end.
     *
     * @param lastDay the last day of work
     * @throws Refusal as {@link #requireRunning} and {@link HireTerms#requireLastDay}; {@code hire.departure-reported}
     */
    void reportDeparture(LocalDate lastDay, Command command) {
        if (history.has(command)) {
            return;
        }
        requireRunning(command.on());
        var told = departure.reported(lastDay, command.on());
        terms().requireLastDay(lastDay, command.on());
        departure = told;
        move(HireState.CONFIRMED, "departure-reported", lastDay.toString(), command);
    }

    /**
     * It was found that the person still works there.
     *
     * @throws Refusal as {@link #requireRunning}; {@code hire.no-departure-reported}
     */
    void dismissDeparture(Command command) {
        if (history.has(command)) {
            return;
        }
        requireRunning(command.on());
        departure = departure.dismissed();
        move(HireState.CONFIRMED, "departure-dismissed", null, command);
    }

    /** @throws Refusal {@code hire.unknown}, {@code hire.withdrawn}, {@code hire.ended}, {@code hire.not-yet-confirmed} */
    private HirePlace requireRunning(LocalDate on) {
        var at = place;
        if (at == null || confirmedOn == null) {
            throw Refusal.unknown("hire");
        }
        state.requireRunning();
        if (on.isBefore(confirmedOn)) {
            throw Refusal.conflict("hire.not-yet-confirmed");
        }
        return at;
    }

    private void agree(HireTerms agreed) {
        terms = agreed;
        fullTimeOf = agreed.fullTime() && place != null ? place.talent() : null;
    }

    private void move(HireState next, String verb, @Nullable String why, Command command) {
        state = next;
        heldSince = switch (next) {
            case WITHDRAWN, ENDED -> command.at();
            case LAPSED, CONFIRMED -> null;
        };
        history = history.with(command, verb, why);
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    /** Its employer, and staff. A hire that never came is nobody's to see. */
    boolean visibleTo(Caller caller) {
        return place != null && place.visibleTo(caller);
    }

    /** Whether it is the caller's own. */
    boolean belongsTo(Caller caller) {
        return place != null && place.belongsTo(caller);
    }

    HireId id() {
        return id;
    }

    @Nullable
    Long version() {
        return version;
    }

    HireState state() {
        return state;
    }

    /** Who is hired where; {@code null} only for a hire that never came. */
    @Nullable
    HirePlace place() {
        return place;
    }

    /** Only of a hire that came. */
    HireTerms terms() {
        return Objects.requireNonNull(terms, "a hire that never came");
    }

    Probation probation() {
        return probation;
    }

    /** What the person says about having left, while nobody else has confirmed it. */
    Departure departure() {
        return departure;
    }

    /** The last day of full-time work, once the person left it. */
    Optional<LocalDate> lastFullTimeDay() {
        return Optional.ofNullable(endedOn).filter(last -> terms().fullTime());
    }

    /** The last day of work, once the person left. */
    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    LocalDate confirmedOn() {
        return confirmedOn;
    }

    @Override
    public PendingEvents<HireEvent> pending() {
        return pending;
    }
}
