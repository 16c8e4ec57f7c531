package silian.recruitment.searches;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.CommandId;
import silian.platform.events.PendingEvents;
import silian.platform.events.PublishesTo;
import silian.platform.events.RecordsEvents;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.SavedSearchId;
import silian.recruitment.language.TalentId;

/**
 * A posting that a saved search looks for was published (职位提醒). Search and posting name it, so that it is told once,
 * however often the posting is shown anew or its event delivered.
 */
@Document("searchAlerts")
@TypeAlias("SearchAlert")
@PublishesTo("silian.recruitment.search-alert.v1")
@CompoundIndex(name = "talent", def = "{'talent': 1, '_id': 1}")
final class SearchAlert implements RecordsEvents {

    @Id
    private final String id;
    @Version
    private @Nullable Long version;
    private final SavedSearchId search;
    private final TalentId talent;
    private final JobPostingId posting;
    private final LocalDate on;
    private PendingEvents<SearchAlertEvent> pending = PendingEvents.none();

    private SearchAlert(String id, SavedSearchId search, TalentId talent, JobPostingId posting, LocalDate on) {
        this.id = id;
        this.search = search;
        this.talent = talent;
        this.posting = posting;
        this.on = on;
    }

    static String idOf(SavedSearchId search, JobPostingId posting) {
        return CommandId.digest("search-alert\n" + search.value() + '\n' + posting.value());
    }

    static SearchAlert raise(SavedSearch search, JobPostingId posting, LocalDate on, Instant at) {
        var alert = new SearchAlert(idOf(search.id(), posting), search.id(), search.talent(), posting, on);
        alert.pending.record(new SearchAlertEvent.Raised(alert.id, alert.search, alert.talent, alert.posting, alert.on),
                at);
        return alert;
    }

    SavedSearchId search() {
        return search;
    }

    JobPostingId posting() {
        return posting;
    }

    LocalDate on() {
        return on;
    }

    @Override
    public PendingEvents<SearchAlertEvent> pending() {
        return pending;
    }
}
