package silian.housing.entitlements;

import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.contracts.EntitlementOutcome;
import silian.contracts.housing.HousingEntitlementDecided;
import silian.contracts.housing.HousingEntitlementEnded;
import silian.contracts.housing.HousingEntitlementRevoked;
import silian.platform.eligibility.CriterionResult;
import silian.platform.eligibility.Decision;
import silian.platform.events.Contract;
import silian.platform.events.ContractMapping;

/** What the world hears of entitlements: the outcome and the reasons' codes, not the facts. */
@Component
final class EntitlementContracts implements ContractMapping<EntitlementEvent> {

    @Override
    public Class<EntitlementEvent> eventType() {
        return EntitlementEvent.class;
    }

    @Override
    public Optional<Contract> contractOf(EntitlementEvent event) {
        return switch (event) {
            case EntitlementEvent.Decided(var entitlement, var decision, var on) -> Optional.of(
                    new HousingEntitlementDecided(entitlement.id().value(), entitlement.id().value(),
                            entitlement.person().talent(), entitlement.employer().value(), decision.scheme(),
                            String.valueOf(decision.version()), outcomeOf(decision),
                            decision.criteria().stream().filter(criterion -> !Boolean.TRUE.equals(criterion.met()))
                                    .map(CriterionResult::code).toList(),
                            on));
            case EntitlementEvent.Revoked(var entitlement, var on, var reasonCode) -> Optional.of(
                    new HousingEntitlementRevoked(entitlement.id().value(), entitlement.id().value(),
                            entitlement.person().talent(), entitlement.employer().value(), on, reasonCode));
            case EntitlementEvent.Ended(var entitlement, var on, var reasonCode) -> Optional.of(
                    new HousingEntitlementEnded(entitlement.id().value(), entitlement.id().value(),
                            entitlement.person().talent(), entitlement.employer().value(), on, reasonCode));
        };
    }

    private static EntitlementOutcome outcomeOf(Decision decision) {
        return switch (decision.outcome()) {
            case ELIGIBLE -> EntitlementOutcome.ELIGIBLE;
            case NOT_ELIGIBLE -> EntitlementOutcome.NOT_ELIGIBLE;
            case FACTS_MISSING -> EntitlementOutcome.FACTS_MISSING;
        };
    }
}
