package silian.recruitment.searches;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Schemes;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.SavedSearchId;
import silian.recruitment.language.TalentId;
import silian.recruitment.postings.SearchingJobPostings;
import silian.recruitment.postings.Wish;
import silian.recruitment.searches.SavedSearch.State;
import silian.recruitment.talents.FindingTalents;

/** Saving searches, showing one's own, and ending them. */
@Component
public final class SavingSearches {

    private static final Sort BY_ID = Sort.by("id");

    private final SavedSearches searches;
    private final SearchAlerts alerts;
    private final SearchingJobPostings searching;
    private final FindingTalents talents;
    private final Schemes schemes;

    SavingSearches(SavedSearches searches, SearchAlerts alerts, SearchingJobPostings searching,
            FindingTalents talents, Schemes schemes) {
        this.searches = searches;
        this.alerts = alerts;
        this.searching = searching;
        this.talents = talents;
        this.schemes = schemes;
    }

    /** A posting that a saved search found, and when. */
    public record Alert(SavedSearchId search, JobPostingId posting, LocalDate on) {}

    /**
     * Saves a search of the person who asks.
     *
     * @throws Refusal naming every wrong field; {@code profile.unknown}; {@code search.asks-nothing};
     *     {@code search.too-many}, more than which only a race of one person with himself can save
     */
    public SavedSearch save(Wish wish, Command command) {
        var id = new SavedSearchId(command.derive("search"));
        var saved = searches.findById(id);
        if (saved.isPresent()) {
            return saved.get();
        }
        var wanted = searching.wanted(wish);
        var talent = talents.of(command.caller()).id();
        if (wanted.anything()) {
            throw Refusal.invalid("words", "search.asks-nothing");
        }
        var most = mostOf(command.on());
        if (searches.countByTalentAndState(talent, State.ACTIVE) >= most) {
            throw Refusal.conflict("search.too-many", Map.of("most", most));
        }
        return searches.save(SavedSearch.save(id, talent, wish, wanted, command));
    }

    /** The person's searches that still tell of postings, in the order of their ids. */
    public Window<SavedSearch> list(Caller caller, ScrollPosition position, Limit limit) {
        return searches.findByTalentAndState(talents.of(caller).id(), State.ACTIVE, position, limit, BY_ID);
    }

    /** Everything a person ever had looked for. */
    public List<SavedSearch> of(TalentId talent) {
        return searches.findByTalent(talent);
    }

    /** What the person's searches found. */
    public List<Alert> alertsOf(TalentId talent) {
        return alerts.findByTalent(talent).stream()
                .map(alert -> new Alert(alert.search(), alert.posting(), alert.on())).toList();
    }

    /** Erases all searches of a person, then what they found; harmless to repeat. */
    public void erase(TalentId talent) {
        searches.deleteAll(of(talent));
        alerts.deleteByTalent(talent);
    }

    /** @throws Refusal {@code search.unknown}, also for somebody else's; {@code search.ended} */
    public SavedSearch end(SavedSearchId id, ExpectedVersion expected, Command command) {
        var talent = talents.ofAccount(command.caller().subject()).orElseThrow(() -> Refusal.unknown("search"));
        var search = searches.findById(id).filter(found -> found.belongsTo(talent.id()))
                .orElseThrow(() -> Refusal.unknown("search"));
        if (search.has(command)) {
            return search;
        }
        expected.check(search.version());
        search.end(command);
        return searches.save(search);
    }

    private long mostOf(LocalDate on) {
        return schemes.named("job-search").inForce(on)
                .map(version -> version.parameters().get("saved_searches") instanceof Number most
                        ? most.longValue()
                        : 0L)
                .orElse(0L);
    }
}
