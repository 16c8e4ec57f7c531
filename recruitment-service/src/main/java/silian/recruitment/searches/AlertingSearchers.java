package silian.recruitment.searches;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import silian.contracts.recruitment.JobPostingPublished;
import silian.platform.events.Delivered;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.postings.SearchingJobPostings;
import silian.recruitment.postings.SearchingJobPostings.ListedPosting;

/**
 * Raising alerts when a posting is published. A search that may want the posting is found by its anchor, which must be
 * one of the posting's keys; the rest of its wish is looked at here.
 */
@Component
public final class AlertingSearchers {

    private static final Sort BY_ANCHOR = Sort.by("anchor", "id");
    private static final Limit AT_ONCE = Limit.of(200);

    private final SavedSearches searches;
    private final SearchAlerts alerts;
    private final SearchingJobPostings searching;

    AlertingSearchers(SavedSearches searches, SearchAlerts alerts, SearchingJobPostings searching) {
        this.searches = searches;
        this.alerts = alerts;
        this.searching = searching;
    }

    /** Once for each search; a posting that is not public any more is told to nobody. */
    public void published(Delivered<JobPostingPublished> event) {
        var id = new JobPostingId(event.data().jobPostingId());
        searching.listed(id).ifPresent(posting -> alert(posting, id, event));
    }

    private void alert(ListedPosting posting, JobPostingId id, Delivered<JobPostingPublished> event) {
        ScrollPosition position = ScrollPosition.keyset();
        while (true) {
            var page = searches.findByAnchorIn(posting.keys(), position, AT_ONCE, BY_ANCHOR);
            page.stream().filter(search -> posting.is(search.wanted())).forEach(search -> raise(search, id, event));
            if (!page.hasNext() || page.isEmpty()) {
                return;
            }
            position = page.positionAt(page.size() - 1);
        }
    }

    private void raise(SavedSearch search, JobPostingId posting, Delivered<JobPostingPublished> event) {
        if (alerts.existsById(SearchAlert.idOf(search.id(), posting))) {
            return;
        }
        try {
            alerts.save(SearchAlert.raise(search, posting, event.data().publishedOn(), event.time()));
        } catch (DuplicateKeyException raisedElsewhere) {
            // the event came twice at once: the other one told it
        }
    }
}
