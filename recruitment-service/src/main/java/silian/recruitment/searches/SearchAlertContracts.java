package silian.recruitment.searches;

import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.contracts.recruitment.SavedSearchMatched;
import silian.platform.events.Contract;
import silian.platform.events.ContractMapping;

/** What others may know of an alert: whom to tell of which posting, never what somebody looks for. */
@Component
final class SearchAlertContracts implements ContractMapping<SearchAlertEvent> {

    @Override
    public Class<SearchAlertEvent> eventType() {
        return SearchAlertEvent.class;
    }

    @Override
    public Optional<Contract> contractOf(SearchAlertEvent event) {
        return switch (event) {
            case SearchAlertEvent.Raised e -> Optional.of(new SavedSearchMatched(e.id(), e.search().value(),
                    e.talent().value(), e.posting().value(), e.on()));
        };
    }
}
