package silian.recruitment.hires;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.Money;
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
import silian.platform.commands.Roles;
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
 * {@link State#LAPSED} arbitrates between whoever confirms and whoever gives an unused place back; see
 * {@link ConfirmingHires}.
 */
@Document("hires")
@TypeAlias("Hire")
@PublishesTo("silian.recruitment.hire.v1")
@CompoundIndex(name = "talent", def = "{'place.talent': 1, '_id': 1}")
@CompoundIndex(name = "departed", def = "{'departed': 1, '_id': 1}")
@CompoundIndex(name = "departedFrom", def = "{'place.employer': 1, 'departed': 1, '_id': 1}")
@CompoundIndex(name = "employer", def = "{'place.employer': 1, '_id': 1}")
final class Hire implements RecordsEvents {

    /** Where a hire stands. */
    enum State {
        /** The place that was held for it was given back before it came; it may still come with another place. */
        LAPSED,
        /** 已确认. */
        CONFIRMED,
        /** 已撤销: it did not hold. */
        WITHDRAWN,
        /** 已离职: it held, and is over. */
        ENDED
    }

    @Id
    private final HireId id;
    @Version
    private @Nullable Long version;
    private State state;
    private @Nullable HirePlace place;
    private @Nullable LocalDate startsOn;
    private boolean fullTime;
    private @Nullable Money pay;
    private @Nullable PersonFacts person;
    private @Nullable LocalDate confirmedOn;
    private @Nullable Probation probation;
    private @Nullable Departure departure;
    private boolean departed;
    private @Nullable LocalDate endedOn;
    @Indexed(unique = true, sparse = true)
    private @Nullable TalentId fullTimeOf;
    private History history = History.empty();
    private PendingEvents<HireEvent> pending = PendingEvents.none();

    private Hire(HireId id, State state) {
        this.id = id;
        this.state = state;
    }

    /** A hire that has not come yet; the start of both {@link #confirm} and {@link #lapse}. */
    static Hire to(JobApplicationId application) {
        return new Hire(idOf(application), State.LAPSED);
    }

    /** The hire whose place is given back although nobody ever saw it. */
    static Hire absent(HireId id) {
        return new Hire(id, State.LAPSED);
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
    void confirm(HirePlace at, HireTerms terms, PersonFacts facts, Command command) {
        switch (state) {
            case CONFIRMED -> {
            }
            case WITHDRAWN -> throw Refusal.conflict("hire.withdrawn");
            case ENDED -> throw Refusal.conflict("hire.ended");
            case LAPSED -> {
                place = at;
                person = facts;
                confirmedOn = command.on();
                agree(terms);
                move(State.CONFIRMED, "confirmed", null, command);
                pending.record(new HireEvent.Confirmed(id, at, terms, facts, command.on()), command.at());
            }
        }
    }

    /** The probation that the contract of an appointment begins with; once. */
    void beginsOnProbation(@Nullable Probation agreed) {
        if (probation == null) {
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
     * @throws Refusal {@code hire.unknown}, {@code hire.withdrawn}, {@code hire.ended}, {@code hire.not-yet-confirmed}
     */
    void withdraw(WithdrawalReason reason, Command command) {
        if (history.has(command)) {
            return;
        }
        var at = requireRunning(command.on());
        fullTimeOf = null;
        forgetDeparture();
        move(State.WITHDRAWN, "withdrawn", reason.code(), command);
        pending.record(new HireEvent.Withdrawn(id, at.talent(), at.employer(), reason, command.on()), command.at());
    }

    /**
     * Notes the probation that the labour contract begins with.
     *
     * @param endsOn its last day; the rule on its length has been asked
     * @throws Refusal {@code hire.unknown}, {@code hire.withdrawn}, {@code hire.ended}, {@code hire.not-yet-confirmed};
     *     {@code hire.probation-agreed}, {@code hire.probation-by-appointment}; {@code hire.probation-before-start},
     *     {@code hire.contract-too-short}
     */
    void agreeProbation(LocalDate endsOn, @Nullable LocalDate contractEndsOn, Command command) {
        if (history.has(command)) {
            return;
        }
        var at = requireRunning(command.on());
        if (probation != null) {
            throw Refusal.conflict("hire.probation-agreed");
        }
        if (at.appointment() != null) {
            throw Refusal.conflict("hire.probation-by-appointment");
        }
        if (endsOn.isBefore(terms().startsOn())) {
            throw Refusal.invalid("endsOn", "hire.probation-before-start");
        }
        if (contractEndsOn != null && contractEndsOn.isBefore(endsOn)) {
            throw Refusal.invalid("contractEndsOn", "hire.contract-too-short");
        }
        probation = new Probation(endsOn, contractEndsOn, null);
        move(State.CONFIRMED, "probation-agreed", endsOn.toString(), command);
    }

    /** Whether the other hire by the same employer, which held, began with a probation. */
    boolean followsProbationIn(Hire other) {
        return !other.id.equals(id) && other.state != State.WITHDRAWN && other.probation != null
                && other.place != null && place != null && other.place.employer().equals(place.employer());
    }

    /**
     * The employer keeps the person (转正), on the last day of the probation or before.
     *
     * @throws Refusal {@code hire.unknown}, {@code hire.withdrawn}, {@code hire.ended}; {@code hire.no-probation},
     *     {@code hire.probation-passed}, {@code hire.not-started}
     */
    void passProbation(Command command) {
        if (history.has(command)) {
            return;
        }
        requireRunning(command.on());
        if (probation == null) {
            throw Refusal.conflict("hire.no-probation");
        }
        if (probation.passedOn() != null) {
            throw Refusal.conflict("hire.probation-passed");
        }
        if (command.on().isBefore(terms().startsOn())) {
            throw Refusal.conflict("hire.not-started");
        }
        probation = probation.passed(command.on());
        move(State.CONFIRMED, "probation-passed", null, command);
    }

    /**
     * Puts right what was entered wrongly.
     *
     * @throws Refusal {@code hire.unknown}, {@code hire.withdrawn}, {@code hire.ended}, {@code hire.not-yet-confirmed};
     *     {@code hire.nothing-to-correct}, {@code hire.probation-before-start}
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
        if (probation != null && probation.endsOn().isBefore(right.startsOn())) {
            throw Refusal.invalid("startsOn", "hire.probation-before-start");
        }
        agree(right);
        move(State.CONFIRMED, "corrected", correction.reason(), command);
        pending.record(new HireEvent.Corrected(id, at.talent(), at.employer(), right, changed, command.on()),
                command.at());
    }

    /**
     * The person left. The place stays taken: whoever is to follow is hired for a posting of that time.
     *
     * @param lastDay the last day of work
     * @throws Refusal {@code hire.unknown}, {@code hire.withdrawn}, {@code hire.ended};
     *     {@code hire.ends-before-it-starts}, {@code hire.ends-in-the-future}; for the reason that the probation was not
     *     passed: {@code hire.no-probation}, {@code hire.probation-passed}, {@code hire.probation-over}
     */
    void end(EndReason reason, LocalDate lastDay, Command command) {
        if (history.has(command)) {
            return;
        }
        var at = requireRunning(command.on());
        requireLastDay(lastDay, command.on());
        if (reason == EndReason.PROBATION_NOT_PASSED) {
            requireProbationOn(lastDay);
        }
        endedOn = lastDay;
        fullTimeOf = null;
        forgetDeparture();
        move(State.ENDED, "ended", reason.code(), command);
        pending.record(new HireEvent.Ended(id, at.talent(), at.employer(), reason, lastDay), command.at());
    }

    /**
     * The person says that they left, which the employer has not told; it waits for the employer or an officer to tell
     * the end.
     *
     * @param lastDay the last day of work
     * @throws Refusal {@code hire.unknown}, {@code hire.withdrawn}, {@code hire.ended}, {@code hire.not-yet-confirmed};
     *     {@code hire.departure-reported}; {@code hire.ends-before-it-starts}, {@code hire.ends-in-the-future}
     */
    void reportDeparture(LocalDate lastDay, Command command) {
        if (history.has(command)) {
            return;
        }
        requireRunning(command.on());
        if (departure != null) {
            throw Refusal.conflict("hire.departure-reported");
        }
        requireLastDay(lastDay, command.on());
        departure = new Departure(lastDay, command.on());
        departed = true;
        move(State.CONFIRMED, "departure-reported", lastDay.toString(), command);
    }

    /**
     * It was found that the person still works there.
     *
     * @throws Refusal {@code hire.unknown}, {@code hire.withdrawn}, {@code hire.ended}, {@code hire.not-yet-confirmed};
     *     {@code hire.no-departure-reported}
     */
    void dismissDeparture(Command command) {
        if (history.has(command)) {
            return;
        }
        requireRunning(command.on());
        if (departure == null) {
            throw Refusal.conflict("hire.no-departure-reported");
        }
        forgetDeparture();
        move(State.CONFIRMED, "departure-dismissed", null, command);
    }

    private void forgetDeparture() {
        departure = null;
        departed = false;
    }

    private void requireLastDay(LocalDate lastDay, LocalDate on) {
        if (lastDay.isBefore(terms().startsOn())) {
            throw Refusal.invalid("lastDay", "hire.ends-before-it-starts");
        }
        if (lastDay.isAfter(on)) {
            throw Refusal.invalid("lastDay", "hire.ends-in-the-future");
        }
    }

    /** Only while a probation lasts may somebody go because of it (劳动合同法 art. 39). */
    private void requireProbationOn(LocalDate lastDay) {
        if (probation == null) {
            throw Refusal.conflict("hire.no-probation");
        }
        if (probation.passedOn() != null) {
            throw Refusal.conflict("hire.probation-passed");
        }
        if (lastDay.isAfter(probation.endsOn())) {
            throw Refusal.invalid("lastDay", "hire.probation-over");
        }
    }

    private HirePlace requireRunning(LocalDate on) {
        var at = place;
        if (at == null || confirmedOn == null) {
            throw Refusal.unknown("hire");
        }
        switch (state) {
            case LAPSED -> throw Refusal.unknown("hire");
            case WITHDRAWN -> throw Refusal.conflict("hire.withdrawn");
            case ENDED -> throw Refusal.conflict("hire.ended");
            case CONFIRMED -> {
            }
        }
        if (on.isBefore(confirmedOn)) {
            throw Refusal.conflict("hire.not-yet-confirmed");
        }
        return at;
    }

    private void agree(HireTerms terms) {
        startsOn = terms.startsOn();
        fullTime = terms.fullTime();
        pay = terms.pay();
        fullTimeOf = fullTime && place != null ? place.talent() : null;
    }

    private void move(State next, String verb, @Nullable String why, Command command) {
        state = next;
        history = history.with(command, verb, why);
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    /** Its employer, and staff. A hire that never came is nobody's to see. */
    boolean visibleTo(Caller caller) {
        return place != null && (caller.is(Roles.OFFICER)
                || caller.is(Roles.EMPLOYER_AGENT) && caller.actsFor(place.employer().value()));
    }

    /** Whether it is the caller's own. */
    boolean belongsTo(Caller caller) {
        return place != null && caller.is(Roles.TALENT) && place.subject().equals(caller.subject());
    }

    HireId id() {
        return id;
    }

    @Nullable
    Long version() {
        return version;
    }

    State state() {
        return state;
    }

    /** Who is hired where; {@code null} only for a hire that never came. */
    @Nullable
    HirePlace place() {
        return place;
    }

    /** Only of a hire that came. */
    HireTerms terms() {
        return new HireTerms(Objects.requireNonNull(startsOn, "a hire that never came"), fullTime, pay);
    }

    @Nullable
    Probation probation() {
        return probation;
    }

    /** What the person says about having left, while nobody else has confirmed it. */
    @Nullable
    Departure departure() {
        return departure;
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
