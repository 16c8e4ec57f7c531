package silian.housing.tenancies;

import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.contracts.housing.FlatAllocated;
import silian.contracts.housing.KeysHandedOver;
import silian.contracts.housing.TenancyEnded;
import silian.contracts.housing.TenancySigned;
import silian.platform.events.Contract;
import silian.platform.events.ContractMapping;

/** What the world hears of tenancies. */
@Component
final class TenancyContracts implements ContractMapping<TenancyEvent> {

    @Override
    public Class<TenancyEvent> eventType() {
        return TenancyEvent.class;
    }

    @Override
    public Optional<Contract> contractOf(TenancyEvent event) {
        return switch (event) {
            case TenancyEvent.Allocated(var tenancy, var on) -> Optional.of(new FlatAllocated(tenancy.id().value(),
                    tenancy.entitlement().value(), tenancy.talent(), tenancy.flat().value(), on));
            case TenancyEvent.Signed(var tenancy, var on) -> Optional.of(new TenancySigned(tenancy.id().value(),
                    tenancy.entitlement().value(), tenancy.talent(), tenancy.flat().value(), on, on,
                    on.plusYears(tenancy.terms().termYears()).minusDays(1), tenancy.terms().monthlyRent().getAmount()));
            case TenancyEvent.Occupied(var tenancy, var on) -> Optional.of(new KeysHandedOver(tenancy.id().value(),
                    tenancy.entitlement().value(), tenancy.talent(), tenancy.flat().value(), on));
            case TenancyEvent.Ended(var tenancy, var on, var reasonCode) -> Optional.of(
                    new TenancyEnded(tenancy.id().value(), tenancy.entitlement().value(), tenancy.talent(),
                            tenancy.flat().value(), on, reasonCode));
            case TenancyEvent.NoticeGiven _ -> Optional.empty();
        };
    }
}
