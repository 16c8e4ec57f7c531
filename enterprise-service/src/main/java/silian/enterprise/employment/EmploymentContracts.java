package silian.enterprise.employment;

import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.contracts.enterprise.TalentCounted;
import silian.contracts.enterprise.TalentUncounted;
import silian.platform.events.Contract;
import silian.platform.events.ContractMapping;

/** What the world hears of employments. */
@Component
final class EmploymentContracts implements ContractMapping<EmploymentEvent> {

    @Override
    public Class<EmploymentEvent> eventType() {
        return EmploymentEvent.class;
    }

    @Override
    public Optional<Contract> contractOf(EmploymentEvent event) {
        return switch (event) {
            case EmploymentEvent.Counted counted -> Optional.of(new TalentCounted(counted.employment().value(),
                    counted.enterprise().value(), counted.on()));
            case EmploymentEvent.Uncounted uncounted -> Optional.of(new TalentUncounted(
                    uncounted.employment().value(), uncounted.enterprise().value(), uncounted.on()));
        };
    }
}
