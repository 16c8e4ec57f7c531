package silian.finance.claims;

import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.contracts.finance.SubsidyPaid;
import silian.platform.events.Contract;
import silian.platform.events.ContractMapping;

/** What the world hears of claims: money that was paid. */
@Component
final class ClaimContracts implements ContractMapping<ClaimEvent> {

    @Override
    public Class<ClaimEvent> eventType() {
        return ClaimEvent.class;
    }

    @Override
    public Optional<Contract> contractOf(ClaimEvent event) {
        return switch (event) {
            case ClaimEvent.Paid(var claim) -> Optional.of(new SubsidyPaid(claim.id().value(), claim.kind().name(),
                    claim.subject(), claim.business().value(), claim.decision().scheme(),
                    String.valueOf(claim.decision().version()), claim.amount().getAmount(), claim.payment().on()));
            case ClaimEvent.Rejected _ -> Optional.empty();
        };
    }
}
