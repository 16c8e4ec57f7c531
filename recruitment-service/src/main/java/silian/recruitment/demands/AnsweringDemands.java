package silian.recruitment.demands;

import org.springframework.stereotype.Component;
import silian.platform.commands.Refusal;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentDemandId;

/** Answering demands by postings. */
@Component
public final class AnsweringDemands {

    private final TalentDemands demands;

    AnsweringDemands(TalentDemands demands) {
        this.demands = demands;
    }

    /**
     * Makes sure that a posting may name the demand.
     *
     * @throws Refusal {@code demand.unknown} (404) if there is none, or it is another employer's
     */
    public void requireDemandOf(EmployerId employer, TalentDemandId id) {
        demands.findById(id).filter(demand -> demand.employer().equals(employer))
                .orElseThrow(() -> Refusal.unknown("demand"));
    }

    /** Notes that a public posting answers the demand; harmless to repeat. */
    public void answer(TalentDemandId id, JobPostingId posting) {
        demands.findById(id).filter(demand -> demand.answer(posting)).ifPresent(demands::save);
    }
}
