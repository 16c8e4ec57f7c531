package silian.recruitment.searches.messaging;

import org.springframework.stereotype.Component;
import silian.contracts.recruitment.JobPostingPublished;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;
import silian.recruitment.searches.AlertingSearchers;

/** Listens to postings that are published. */
@Component
final class PublishedPostings implements EventSubscriber {

    private final AlertingSearchers alerting;

    PublishedPostings(AlertingSearchers alerting) {
        this.alerting = alerting;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.recruitment.job-posting.v1").on(JobPostingPublished.class, alerting::published);
    }
}
