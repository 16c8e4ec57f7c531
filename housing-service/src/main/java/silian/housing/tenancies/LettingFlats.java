package silian.housing.tenancies;

import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.contracts.housing.FlatAllocated;
import silian.contracts.recruitment.HireWithdrawn;
import silian.housing.entitlements.Entitlement;
import silian.housing.entitlements.EntitlementId;
import silian.housing.entitlements.Entitlements;
import silian.housing.residences.FlatId;
import silian.housing.residences.Flats;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.events.Delivered;

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
     *     {@code entitlement.not-eligible}, {@code flat.not-habitable}, {@code flat.taken},
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

    /** Takes the consequences of a withdrawn hire. Safe to repeat. */
    public void withdraw(Delivered<HireWithdrawn> event) {
        tenancies.findByHoldsEntitlement(new EntitlementId(event.data().hireId()))
                .filter(tenancy -> tenancy.withdraw(event)).ifPresent(tenancies::save);
    }

    /**
     * Looks once more at an entitlement after its flat was allocated: had it been revoked between the officer's look
     * and the allocation, the withdrawal would have found no tenancy to end. Safe to repeat.
     */
    public void confirm(Delivered<FlatAllocated> event) {
        var entitlement = entitlements.findById(new EntitlementId(event.data().hireId()));
        if (entitlement.filter(Entitlement::isRevoked).isPresent()) {
            tenancies.findById(new TenancyId(event.data().tenancyId()))
                    .filter(tenancy -> tenancy.loseEntitlement(event.data().allocatedOn(), "entitlement.revoked",
                            event.time()))
                    .ifPresent(tenancies::save);
        }
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
