package silian.recruitment.postings;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.eligibility.calendar.BusinessDates;

/**
 * Telling what changed for the public, in the order of time, for whoever keeps a copy. A change is told a few seconds
 * after it happened, when no other instance can still be writing an earlier one.
 */
@Component
public final class TellingChanges {

    private static final Sort BY_TIME = Sort.by("showing.changedAt", "id");

    private final JobPostings postings;
    private final BusinessDates dates;
    private final Duration settling;

    /** @param settling longer than a command takes from its receipt to its write */
    TellingChanges(JobPostings postings, BusinessDates dates,
            @Value("${silian.recruitment.postings.changes-settle:5s}") Duration settling) {
        this.postings = postings;
        this.dates = dates;
        this.settling = settling;
    }

    /** A page of the postings whose last change is not before the given moment; each as it is now. */
    public Window<JobPosting> since(Instant since, ScrollPosition position, Limit limit) {
        return postings.findChanged(since, dates.now().minus(settling), position, limit, BY_TIME);
    }
}
