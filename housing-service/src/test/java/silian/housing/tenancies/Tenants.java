package silian.housing.tenancies;

import java.time.LocalDate;
import java.util.List;
import silian.contracts.recruitment.HireConfirmed;
import silian.housing.Commands;
import silian.housing.Hires;
import silian.housing.Told;
import silian.housing.entitlements.DecidingEntitlements;
import silian.housing.entitlements.EntitlementId;
import silian.housing.residences.FlatId;
import silian.housing.residences.SomeFlats;
import silian.platform.commands.ExpectedVersion;
import silian.platform.events.Contract;
import silian.platform.events.Delivered;
import silian.platform.events.EventSubscriber;

/** People who may have a flat, and who have one; everything about them happens on {@link #DAY}. */
final class Tenants {

    static final LocalDate DAY = LocalDate.of(2022, 7, 11);

    private final Told told;
    private final DecidingEntitlements deciding;
    private final LettingFlats letting;
    private final Tenancies tenancies;
    private final SomeFlats flats;

    Tenants(List<EventSubscriber> subscribers, DecidingEntitlements deciding, LettingFlats letting,
            Tenancies tenancies, SomeFlats flats) {
        this.told = new Told(subscribers);
        this.deciding = deciding;
        this.letting = letting;
        this.tenancies = tenancies;
        this.flats = flats;
    }

    /** The hire was heard of, and the person owns no home. */
    EntitlementId entitled(HireConfirmed hire) {
        hear(Hires.confirmed(hire));
        return deciding.declareHomes(new EntitlementId(hire.hireId()), 0, Commands.ofTalent(hire.subject(), DAY)).id();
    }

    EntitlementId entitled(String hire) {
        return entitled(Hires.aHire(hire));
    }

    /** A flat that nobody lives in. */
    FlatId aFlat() {
        return flats.finished(1).getFirst();
    }

    /** The hired person was given a flat, and has not signed yet. */
    TenancyId allocated(HireConfirmed hire, FlatId flat) {
        return letting.allocate(entitled(hire), flat, Commands.on(DAY)).id();
    }

    /** The hired person lives in a flat. */
    TenancyId livingIn(HireConfirmed hire, FlatId flat) {
        var id = allocated(hire, flat);
        letting.sign(id, ExpectedVersion.any(), Commands.ofTalent(hire.subject(), DAY));
        return letting.handOverKeys(id, ExpectedVersion.any(), Commands.on(DAY)).id();
    }

    Tenancy find(TenancyId id) {
        return tenancies.findById(id).orElseThrow();
    }

    void hear(Delivered<? extends Contract> event) {
        told.tell(event);
    }

    /** As often as a broker may tell it. */
    void hearAgainAndAgain(Delivered<? extends Contract> event) {
        for (int i = 0; i < 3; i++) {
            hear(event);
        }
    }
}
