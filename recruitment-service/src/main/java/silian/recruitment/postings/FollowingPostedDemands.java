package silian.recruitment.postings;

import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.Delivered;
import silian.recruitment.demands.AnsweringDemands;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobPostingId;

/** Telling demands whom the postings drafted from them brought; harmless to repeat. */
@Component
public final class FollowingPostedDemands {

    private final JobPostings postings;
    private final AnsweringDemands demands;

    FollowingPostedDemands(JobPostings postings, AnsweringDemands demands) {
        this.postings = postings;
        this.demands = demands;
    }

    /** Asks the posting itself for its demand: the event of its publication may come later than that of the hire. */
    public void hired(Delivered<HireConfirmed> event) {
        var posting = new JobPostingId(event.data().jobPostingId());
        postings.findById(posting).flatMap(found -> Optional.ofNullable(found.advertisement().demand()))
                .ifPresent(demand -> demands.hired(demand, posting, new HireId(event.data().hireId())));
    }

    /** One more is needed again. */
    public void withdrawn(Delivered<HireWithdrawn> event) {
        demands.withdrawn(new HireId(event.data().hireId()));
    }
}
