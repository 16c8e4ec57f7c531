package silian.recruitment.hires;

import java.time.Instant;
import java.time.LocalDate;
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
 * full-time hire at a time: {@code fullTimeOf} is unique, and present only while the hire holds.
 *
 * <p>
 * {@link State#LAPSED} arbitrates between whoever confirms and whoever gives an unused place back; see
 * {@link ConfirmingHires}.
 */
@Document("hires")
@TypeAlias("Hire")
@PublishesTo("silian.recruitment.hire.v1")
@CompoundIndex(name = "talent", def = "{'place.talent': 1, '_id': 1}")
@CompoundIndex(name = "employer", def = "{'place.employer': 1, '_id': 1}")
final class Hire implements RecordsEvents {

    /** Where a hire stands. */
    enum State {
        /** The place that was held for it was given back before it came; it may still come with another place. */
        LAPSED,
        /** 已确认. */
        CONFIRMED,
        /** 已撤销. */
        WITHDRAWN
    }

    @Id
    private final HireId id;
    @Version
    private @Nullable Long version;
    private State state;
    private @Nullable HirePlace place;
    private @Nullable LocalDate startsOn;
    private boolean fullTime;
    private @Nullable PersonFacts person;
    private @Nullable LocalDate confirmedOn;
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
     * @throws Refusal {@code hire.withdrawn}
     */
    void confirm(HirePlace at, LocalDate starts, boolean isFullTime, PersonFacts facts, Command command) {
        switch (state) {
            case CONFIRMED -> {
            }
            case WITHDRAWN -> throw Refusal.conflict("hire.withdrawn");
            case LAPSED -> {
                state = State.CONFIRMED;
                place = at;
                startsOn = starts;
                fullTime = isFullTime;
                person = facts;
                confirmedOn = command.on();
                fullTimeOf = isFullTime ? at.talent() : null;
                history = history.with(command, "confirmed");
                pending.record(new HireEvent.Confirmed(id, at, starts, isFullTime, facts, command.on()), command.at());
            }
        }
    }

    /**
     * Declares that a place held for the hire is about to be given back. Saved before the place is, it makes whoever is
     * about to confirm lose the race and look again.
     *
     * @return {@code false} if the hire came after all, and the place is its
     */
    boolean lapse(Instant at) {
        if (state == State.CONFIRMED) {
            return false;
        }
        pending.record(new HireEvent.Lapsed(id), at);
        return true;
    }

    /**
     * Takes the hire back.
     *
     * @throws Refusal {@code hire.withdrawn}, {@code hire.unknown}
     */
    void withdraw(WithdrawalReason reason, Command command) {
        if (history.has(command) && state == State.WITHDRAWN) {
            return;
        }
        var at = place;
        if (state == State.LAPSED || at == null) {
            throw Refusal.unknown("hire");
        }
        if (state == State.WITHDRAWN) {
            throw Refusal.conflict("hire.withdrawn");
        }
        state = State.WITHDRAWN;
        fullTimeOf = null;
        history = history.with(command, "withdrawn", reason.code());
        pending.record(new HireEvent.Withdrawn(id, at.talent(), at.employer(), reason, command.on()), command.at());
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

    @Nullable
    LocalDate startsOn() {
        return startsOn;
    }

    boolean fullTime() {
        return fullTime;
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
