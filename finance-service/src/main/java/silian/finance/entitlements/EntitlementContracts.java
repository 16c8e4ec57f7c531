package silian.finance.entitlements;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.contracts.EntitlementOutcome;
import silian.contracts.finance.FinanceEntitlementDecided;
import silian.contracts.finance.FinanceEntitlementRevoked;
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
                    new FinanceEntitlementDecided(entitlement.id().value(), entitlement.id().value(),
                            entitlement.talent(), entitlement.employer().value(), decision.scheme(),
                            String.valueOf(decision.version()), outcomeOf(decision), reasonsOf(decision), on));
            case EntitlementEvent.Revoked(var entitlement, var on, var reasonCode) -> Optional.of(
                    new FinanceEntitlementRevoked(entitlement.id().value(), entitlement.id().value(),
                            entitlement.talent(), entitlement.employer().value(), on, reasonCode));
        };
    }

    private static List<String> reasonsOf(Decision decision) {
        return decision.criteria().stream().filter(criterion -> !Boolean.TRUE.equals(criterion.met()))
                .map(CriterionResult::code).toList();
    }

    private static EntitlementOutcome outcomeOf(Decision decision) {
        return switch (decision.outcome()) {
            case ELIGIBLE -> EntitlementOutcome.ELIGIBLE;
            case NOT_ELIGIBLE -> EntitlementOutcome.NOT_ELIGIBLE;
            case FACTS_MISSING -> EntitlementOutcome.FACTS_MISSING;
        };
    }
}
