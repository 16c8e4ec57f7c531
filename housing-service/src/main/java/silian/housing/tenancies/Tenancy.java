package silian.housing.tenancies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.housing.entitlements.Entitlement;
import silian.housing.entitlements.EntitlementId;
import silian.housing.entitlements.Loss;
import silian.housing.residences.Flat;
import silian.housing.residences.FlatId;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.events.PendingEvents;
import silian.platform.events.PublishesTo;
import silian.platform.events.RecordsEvents;

/**
 * A talent's tenancy of a flat (租住). While it lasts it <em>holds</em> its flat and its tenant: both fields are unique,
 * so that no flat is let twice and nobody holds two, by one single-document write and however many officers allocate at
 * once. When it ends both fields go, and the flat is free.
 */
@Document("tenancies")
@TypeAlias("Tenancy")
@PublishesTo("silian.housing.tenancy.v1")
@CompoundIndex(def = "{'keysOn': 1, '_id': 1}")
@CompoundIndex(def = "{'talentClass': 1, 'keysOn': 1, '_id': 1}")
@CompoundIndex(def = "{'subject': 1, '_id': 1}")
public final class Tenancy implements RecordsEvents {

    /** Where a tenancy stands. */
    public enum State {
        /** 已配租: a flat is kept for the person. */
        ALLOCATED,
        /** 已签约. */
        SIGNED,
        /** 已入住: the keys were handed over. */
        OCCUPIED,
        /** 腾退中: the person was given notice. */
        NOTICE,
        /** 已腾退. */
        ENDED,
        /** 已取消: it ended before the keys were handed over. */
        CANCELLED
    }

    @Id
    private final TenancyId id;
    @Version
    private @Nullable Long version;
    private EntitlementId entitlement;
    private final String talent;
    private final String subject;
    private final String talentClass;
    private final FlatId flat;
    private final Terms terms;
    @Indexed(unique = true, sparse = true)
    private @Nullable FlatId holdsFlat;
    @Indexed(unique = true, sparse = true)
    private @Nullable String holdsTalent;
    @Indexed(unique = true, sparse = true)
    private @Nullable EntitlementId holdsEntitlement;
    private State state;
    private final LocalDate allocatedOn;
    private @Nullable LocalDate signedOn;
    private @Nullable LocalDate keysOn;
    private @Nullable LocalDate leaveBy;
    private @Nullable LocalDate endedOn;
    private History history;
    private final PendingEvents<TenancyEvent> pending;

    Tenancy(TenancyId id, EntitlementId entitlement, String talent, String subject, String talentClass, FlatId flat,
            Terms terms, State state, LocalDate allocatedOn, History history, PendingEvents<TenancyEvent> pending) {
        this.id = id;
        this.entitlement = entitlement;
        this.talent = talent;
        this.subject = subject;
        this.talentClass = talentClass;
        this.flat = flat;
        this.terms = terms;
        this.state = state;
        this.allocatedOn = allocatedOn;
        this.history = history;
        this.pending = pending;
    }

    /**
     * Keeps a flat for an entitled person.
     *
     * @throws Refusal {@code entitlement.revoked}, {@code entitlement.ended}, {@code entitlement.not-eligible},
     *     {@code flat.not-habitable} or {@code tenancy.dates-out-of-order} (409)
     */
    static Tenancy allocate(Entitlement entitlement, Flat flat, Command command) {
        var decision = entitlement.requireTalentFlat();
        requireInOrder(entitlement.hiredOn(), command);
        if (!flat.isHabitableOn(command.on())) {
            throw Refusal.conflict("flat.not-habitable");
        }
        var talentClass = entitlement.person().talentClass();
        if (talentClass == null) {
            throw Refusal.conflict("entitlement.not-eligible");
        }
        var tenancy = new Tenancy(new TenancyId(command.derive("tenancy")), entitlement.id(),
                entitlement.person().talent(), entitlement.person().subject(), talentClass, flat.id(),
                Terms.under(decision, talentClass, flat.marketRent()), State.ALLOCATED, command.on(),
                History.empty().with(command, "allocated"), PendingEvents.none());
        tenancy.holdsFlat = flat.id();
        tenancy.holdsTalent = tenancy.talent;
        tenancy.holdsEntitlement = tenancy.entitlement;
        tenancy.pending.record(new TenancyEvent.Allocated(tenancy, command.on()), command.at());
        return tenancy;
    }

    /** @throws Refusal {@code tenancy.not-allocated} or {@code tenancy.dates-out-of-order} (409) */
    void sign(Command command) {
        require(State.ALLOCATED, "tenancy.not-allocated");
        requireInOrder(allocatedOn, command);
        state = State.SIGNED;
        signedOn = command.on();
        history = history.with(command, "signed");
        pending.record(new TenancyEvent.Signed(this, command.on()), command.at());
    }

    /** @throws Refusal {@code tenancy.not-signed} or {@code tenancy.dates-out-of-order} (409) */
    void handOverKeys(Command command) {
        require(State.SIGNED, "tenancy.not-signed");
        requireInOrder(Objects.requireNonNull(signedOn, "signed"), command);
        state = State.OCCUPIED;
        keysOn = command.on();
        history = history.with(command, "keys-handed-over");
        pending.record(new TenancyEvent.Occupied(this, command.on()), command.at());
    }

    /** @throws Refusal {@code tenancy.not-occupied} or {@code tenancy.dates-out-of-order} (409) */
    void takeBackKeys(Command command) {
        switch (state) {
            case OCCUPIED, NOTICE -> {
                requireInOrder(Objects.requireNonNull(keysOn, "occupied"), command);
                history = history.with(command, "keys-returned");
                end(State.ENDED, command.on(), "keys-returned", command.at());
            }
            case ALLOCATED, SIGNED, ENDED, CANCELLED -> throw Refusal.conflict("tenancy.not-occupied");
        }
    }

    /**
     * Takes the consequences of a lost entitlement: before the keys are handed over the flat is free at once, after that
     * the tenant is given notice. Says whether that was news.
     *
     * @param loss one from before the allocation counts from the allocation
     */
    boolean loseEntitlement(Loss loss, Instant at) {
        var on = loss.on().isBefore(allocatedOn) ? allocatedOn : loss.on();
        return switch (state) {
            case ALLOCATED, SIGNED -> {
                end(State.CANCELLED, on, loss.reasonCode(), at);
                yield true;
            }
            case OCCUPIED -> {
                state = State.NOTICE;
                leaveBy = on.plusDays(terms.noticeDays());
                pending.record(new TenancyEvent.NoticeGiven(this, leaveBy), at);
                yield true;
            }
            case NOTICE, ENDED, CANCELLED -> false;
        };
    }

    /**
     * The person is entitled by another hire, or by the same one again: the tenancy goes on under its old terms, and a
     * notice is taken back. Says whether that was news.
     */
    boolean goOnUnder(Entitlement other) {
        return switch (state) {
            case ALLOCATED, SIGNED, OCCUPIED, NOTICE -> {
                entitlement = other.id();
                holdsEntitlement = other.id();
                leaveBy = null;
                state = state == State.NOTICE ? State.OCCUPIED : state;
                yield true;
            }
            case ENDED, CANCELLED -> false;
        };
    }

    private void end(State end, LocalDate on, String reasonCode, Instant at) {
        state = end;
        endedOn = on;
        holdsFlat = null;
        holdsTalent = null;
        holdsEntitlement = null;
        pending.record(new TenancyEvent.Ended(this, on, reasonCode), at);
    }

    private void require(State needed, String code) {
        if (state != needed) {
            throw Refusal.conflict(code);
        }
    }

    /** History is recorded on past dates too: a step must not lie before the one it follows. */
    private static void requireInOrder(LocalDate previous, Command command) {
        if (command.on().isBefore(previous)) {
            throw Refusal.conflict("tenancy.dates-out-of-order");
        }
    }

    boolean has(Command command) {
        return history.has(command);
    }

    boolean belongsTo(String someSubject) {
        return subject.equals(someSubject);
    }

    public TenancyId id() {
        return id;
    }

    public EntitlementId entitlement() {
        return entitlement;
    }

    public String talent() {
        return talent;
    }

    public String talentClass() {
        return talentClass;
    }

    public FlatId flat() {
        return flat;
    }

    public Terms terms() {
        return terms;
    }

    public State state() {
        return state;
    }

    public @Nullable LocalDate signedOn() {
        return signedOn;
    }

    public @Nullable LocalDate keysOn() {
        return keysOn;
    }

    public @Nullable LocalDate leaveBy() {
        return leaveBy;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public @Nullable Long version() {
        return version;
    }

    @Override
    public PendingEvents<TenancyEvent> pending() {
        return pending;
    }
}
