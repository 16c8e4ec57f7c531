package silian.contracts.recruitment;

import java.time.LocalDate;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * A job posting was published that a talent's saved search looks for (职位提醒). Told once for each search and posting.
 *
 * @param alertId follows from the search and the posting
 * @param savedSearchId the search
 * @param talentId whom to tell
 * @param jobPostingId the posting
 * @param publishedOn business date of the publication
 */
@EventType("silian.recruitment.saved-search-matched.v1")
@PublishesTo("silian.recruitment.search-alert.v1")
public record SavedSearchMatched(String alertId, String savedSearchId, String talentId, String jobPostingId,
        LocalDate publishedOn) implements Contract {}
