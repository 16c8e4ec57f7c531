package silian.recruitment.courses;

import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.contracts.recruitment.TrainingCompleted;
import silian.platform.events.Contract;
import silian.platform.events.ContractMapping;

/** What others may know of an enrolment: that a course was completed, never by whom. */
@Component
final class EnrolmentContracts implements ContractMapping<EnrolmentEvent> {

    @Override
    public Class<EnrolmentEvent> eventType() {
        return EnrolmentEvent.class;
    }

    @Override
    public Optional<Contract> contractOf(EnrolmentEvent event) {
        return switch (event) {
            case EnrolmentEvent.Completed e -> Optional.of(new TrainingCompleted(e.enrolment().id().value(),
                    e.enrolment().course().value(), e.enrolment().school().value(), e.enrolment().kind().name(),
                    e.trade(), e.hours(), e.on()));
            case EnrolmentEvent.Failed e -> Optional.empty();
        };
    }
}
