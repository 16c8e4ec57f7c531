package silian.recruitment.postings.messaging;

import org.springframework.stereotype.Component;
import silian.contracts.recruitment.JobPostingPublished;
import silian.platform.events.Delivered;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;
import silian.recruitment.demands.AnsweringDemands;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentDemandId;

/** Marks the demand answered that a posting was drafted from, once the posting is public. */
@Component
final class PostingEvents implements EventSubscriber {

    private final AnsweringDemands answering;

    PostingEvents(AnsweringDemands answering) {
        this.answering = answering;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.recruitment.job-posting.v1").on(JobPostingPublished.class, this::published);
    }

    private void published(Delivered<JobPostingPublished> event) {
        var demand = event.data().demandId();
        if (demand != null) {
            answering.answer(new TalentDemandId(demand), new JobPostingId(event.data().jobPostingId()));
        }
    }
}
