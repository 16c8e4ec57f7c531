package silian.enterprise.visits;

import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.contracts.enterprise.VisitRecorded;
import silian.platform.events.Contract;
import silian.platform.events.ContractMapping;

/** What the world hears of visits: the demand, not the remarks. */
@Component
final class VisitContracts implements ContractMapping<VisitEvent> {

    @Override
    public Class<VisitEvent> eventType() {
        return VisitEvent.class;
    }

    @Override
    public Optional<Contract> contractOf(VisitEvent event) {
        return switch (event) {
            case VisitEvent.Recorded recorded -> Optional.of(new VisitRecorded(recorded.visit().value(),
                    recorded.enterprise().value(), recorded.visitedOn(),
                    recorded.demands().stream().map(VisitContracts::demandOf).toList()));
        };
    }

    private static VisitRecorded.Demand demandOf(ReportedDemand demand) {
        return new VisitRecorded.Demand(demand.line(), demand.title(), demand.openings(),
                demand.minimumEducation().code(), demand.payFrom().getAmount(), demand.payTo().getAmount(),
                demand.major());
    }
}
