package silian.enterprise.register;

import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.contracts.enterprise.EnterpriseRegistered;
import silian.platform.events.Contract;
import silian.platform.events.ContractMapping;

/** What the world hears of enterprises. */
@Component
final class EnterpriseContracts implements ContractMapping<EnterpriseEvent> {

    @Override
    public Class<EnterpriseEvent> eventType() {
        return EnterpriseEvent.class;
    }

    @Override
    public Optional<Contract> contractOf(EnterpriseEvent event) {
        return switch (event) {
            case EnterpriseEvent.Registered registered -> Optional.of(new EnterpriseRegistered(
                    registered.creditCode().value(), registered.entry().name(),
                    registered.entry().industrySection(), registered.area().value(), registered.on()));
        };
    }
}
