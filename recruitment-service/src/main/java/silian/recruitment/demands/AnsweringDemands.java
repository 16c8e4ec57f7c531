package silian.recruitment.demands;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentDemandId;

/** Answering demands by postings and hires. What answers a merged demand answers the one it was merged into. */
@Component
public final class AnsweringDemands {

    private final TalentDemands demands;

    AnsweringDemands(TalentDemands demands) {
        this.demands = demands;
    }

    /**
     * Makes sure that a posting may name the demand.
     *
     * @throws Refusal {@code demand.unknown} (404) if there is none, or it is another employer's; {@code
     *     demand.withdrawn}, {@code demand.merged}
     */
    public void requireDemandOf(EmployerId employer, TalentDemandId id) {
        demands.findById(id).filter(demand -> demand.employer().equals(employer))
                .orElseThrow(() -> Refusal.unknown("demand")).requireAnswerable();
    }

    /** Notes that a public posting answers the demand; harmless to repeat, like what follows. */
    public void answer(TalentDemandId id, JobPostingId posting) {
        follow(id, demand -> demand.answer(posting));
    }

    /** Notes that somebody was hired on a posting drafted from the demand. */
    public void hired(TalentDemandId id, JobPostingId posting, HireId hire) {
        follow(id, demand -> demand.hired(posting, hire));
    }

    /** Takes the hire back wherever it is noted, and where a merger is about to note it. */
    public void withdrawn(HireId hire) {
        SimultaneousSaves.retried(() -> {
            demands.findByHire(hire).forEach(noted -> giveBack(noted.id(), hire));
            return hire;
        });
    }

    /** Looks at the demand again: one that was not merged when it was found may be by now. */
    private void giveBack(TalentDemandId id, HireId hire) {
        demands.findById(id).ifPresent(demand -> {
            if (demand.mergedInto() != null) {
                demands.findFollowed(id).filter(followed -> followed.giveBack(hire)).ifPresent(demands::save);
            }
            if (demand.giveBack(hire)) {
                demands.save(demand);
            }
        });
    }

    private void follow(TalentDemandId id, Predicate<TalentDemand> news) {
        SimultaneousSaves.retried(() -> demands.findFollowed(id).filter(news).map(demands::save));
    }
}
