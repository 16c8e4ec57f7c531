package silian.recruitment.searches;

import java.time.LocalDate;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.SavedSearchId;
import silian.recruitment.language.TalentId;

/** What happens to an alert. */
sealed interface SearchAlertEvent {

    /** A posting was published that the search looks for. */
    record Raised(String id, SavedSearchId search, TalentId talent, JobPostingId posting, LocalDate on)
            implements
                SearchAlertEvent {}
}
