package silian.housing.tenancies;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.housing.entitlements.Entitlement;
import silian.housing.entitlements.EntitlementId;
import silian.housing.entitlements.Entitlements;
import silian.housing.entitlements.Loss;
import silian.housing.residences.FlatId;
import silian.housing.residences.Flats;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;

/** Letting flats to the people entitled to them, from the allocation to the return of the keys. */
@Component
public final class LettingFlats {

    private final Tenancies tenancies;
    private final Entitlements entitlements;
    private final Flats flats;

    LettingFlats(Tenancies tenancies, Entitlements entitlements, Flats flats) {
        this.tenancies = tenancies;
        this.entitlements = entitlements;
        this.flats = flats;
    }

    /**
     * @throws Refusal {@code entitlement.unknown}, {@code flat.unknown} (404); {@code entitlement.revoked},
     *     {@code entitlement.ended}, {@code entitlement.not-eligible}, {@code flat.not-habitable}, {@code flat.taken},
     *     {@code tenancy.person-has-one} (409)
     */
    public Tenancy allocate(EntitlementId entitlementId, FlatId flatId, Command command) {
        var entitlement = entitlements.findById(entitlementId).orElseThrow(() -> Refusal.unknown("entitlement"));
        var flat = flats.findById(flatId).orElseThrow(() -> Refusal.unknown("flat"));
        var already = tenancies.findById(new TenancyId(command.derive("tenancy")));
        if (already.isPresent()) {
            return already.get();
        }
        try {
            return tenancies.save(Tenancy.allocate(entitlement, flat, command));
        } catch (DuplicateKeyException held) {
            return tenancies.findById(new TenancyId(command.derive("tenancy"))).orElseThrow(() -> Refusal.conflict(
                    tenancies.findByHoldsFlatIn(java.util.List.of(flatId)).isEmpty()
                            ? "tenancy.person-has-one"
                            : "flat.taken"));
        }
    }

    /** @throws Refusal {@code tenancy.unknown} (404) if it is not the caller's own, {@code tenancy.not-allocated} (409) */
    public Tenancy sign(TenancyId id, ExpectedVersion expected, Command command) {
        var tenancy = tenancies.findById(id).filter(found -> found.belongsTo(command.caller().subject()))
                .orElseThrow(() -> Refusal.unknown("tenancy"));
        return move(tenancy, expected, command, found -> found.sign(command));
    }

    /** @throws Refusal {@code tenancy.unknown} (404), {@code tenancy.not-signed} (409) */
    public Tenancy handOverKeys(TenancyId id, ExpectedVersion expected, Command command) {
        return move(find(id), expected, command, tenancy -> tenancy.handOverKeys(command));
    }

    /** @throws Refusal {@code tenancy.unknown} (404), {@code tenancy.not-occupied} (409) */
    public Tenancy takeBackKeys(TenancyId id, ExpectedVersion expected, Command command) {
        return move(find(id), expected, command, tenancy -> tenancy.takeBackKeys(command));
    }

    /**
     * Makes the person's tenancy follow what a hire entitles to now: without an entitlement it is at an end, and with
     * one that carries a flat it goes on, also if it had come from another hire. Whoever changes an entitlement calls
     * it afterwards, and so does whoever has allocated a flat: had the entitlement been lost between the officer's look
     * and the allocation, its loss would have found no tenancy to end. Safe to repeat: it looks at how things stand, not
     * at what was told; and an event may come while a command changes the same tenancy.
     */
    public void follow(EntitlementId id, Instant at) {
        SimultaneousSaves.retried(() -> {
            look(id, at);
            return null;
        });
    }

    private void look(EntitlementId id, Instant at) {
        var entitlement = entitlements.findById(id)
                .orElseThrow(() -> new IllegalStateException("a tenancy or a decision without its entitlement"));
        var loss = entitlement.loss();
        if (entitlement.allowsTalentFlat()) {
            tenancies.findByHoldsTalent(entitlement.person().talent())
                    .filter(tenancy -> tenancy.state() == Tenancy.State.NOTICE || !stands(tenancy.entitlement()))
                    .ifPresent(tenancy -> goOn(tenancy, entitlement, at));
        } else if (loss != null) {
            tenancies.findByHoldsEntitlement(id).ifPresent(tenancy -> anotherOf(entitlement).ifPresentOrElse(
                    other -> goOn(tenancy, other, at), () -> end(tenancy, loss, at)));
        }
    }

    private void goOn(Tenancy tenancy, Entitlement other, Instant at) {
        if (tenancy.goOnUnder(other)) {
            tenancies.save(tenancy);
            follow(other.id(), at); // it may have been lost since it was read
        }
    }

    private void end(Tenancy tenancy, Loss loss, Instant at) {
        if (tenancy.loseEntitlement(loss, at)) {
            tenancies.save(tenancy);
        }
    }

    private boolean stands(EntitlementId id) {
        return entitlements.findById(id).filter(Entitlement::allowsTalentFlat).isPresent();
    }

    private Optional<Entitlement> anotherOf(Entitlement lost) {
        return entitlements.findByPersonSubject(lost.person().subject()).stream()
                .filter(Entitlement::allowsTalentFlat).findFirst();
    }

    private Tenancy find(TenancyId id) {
        return tenancies.findById(id).orElseThrow(() -> Refusal.unknown("tenancy"));
    }

    private Tenancy move(Tenancy tenancy, ExpectedVersion expected, Command command, Consumer<Tenancy> move) {
        if (tenancy.has(command)) {
            return tenancy;
        }
        expected.check(tenancy.version());
        move.accept(tenancy);
        return tenancies.save(tenancy);
    }
}
