package silian.recruitment.postings;

import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.contracts.recruitment.JobPostingFilled;
import silian.contracts.recruitment.JobPostingPublished;
import silian.platform.events.Contract;
import silian.platform.events.ContractMapping;

/** What others may know of a posting. */
@Component
final class JobPostingContracts implements ContractMapping<JobPostingEvent> {

    @Override
    public Class<JobPostingEvent> eventType() {
        return JobPostingEvent.class;
    }

    @Override
    public Optional<Contract> contractOf(JobPostingEvent event) {
        return switch (event) {
            case JobPostingEvent.Posted e -> Optional.of(published(e));
            case JobPostingEvent.Filled e ->
                Optional.of(new JobPostingFilled(e.id().value(), e.employer().value(), e.on()));
            case JobPostingEvent.Paused e -> Optional.empty();
            case JobPostingEvent.OpeningTaken e -> Optional.empty();
            case JobPostingEvent.OpeningReturned e -> Optional.empty();
            case JobPostingEvent.ClosedForGood e -> Optional.empty();
            case JobPostingEvent.Expired e -> Optional.empty();
        };
    }

    private static JobPostingPublished published(JobPostingEvent.Posted posted) {
        var demand = posted.demand();
        var vacancy = posted.vacancy();
        return new JobPostingPublished(posted.id().value(), posted.employer().value(),
                demand == null ? null : demand.value(), vacancy.title(), posted.openings(),
                vacancy.minimumEducation().code(), vacancy.pay().from().getAmount(), vacancy.pay().to().getAmount(),
                vacancy.major(), posted.on());
    }
}
