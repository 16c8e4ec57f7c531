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
            case EmploymentEvent.Counted(var employment, var on) -> Optional.of(new TalentCounted(
                    employment.id().value(), employment.enterprise().value(), employment.id().value(),
                    employment.talent(), employment.talentClass(), on));
            case EmploymentEvent.Uncounted(var employment, var on, var reasonCode) -> Optional.of(
                    new TalentUncounted(employment.id().value(), employment.enterprise().value(),
                            employment.id().value(), employment.talent(), on, reasonCode));
        };
    }
}
