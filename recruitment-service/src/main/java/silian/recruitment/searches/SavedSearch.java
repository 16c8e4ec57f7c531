package silian.recruitment.searches;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.recruitment.language.SavedSearchId;
import silian.recruitment.language.TalentId;
import silian.recruitment.postings.Wanted;
import silian.recruitment.postings.Wish;

/** A search that a talent saved (职位订阅): every posting published from then on that it looks for is told once. */
@Document("savedSearches")
@TypeAlias("SavedSearch")
@CompoundIndex(name = "talent", def = "{'talent': 1, 'state': 1, '_id': 1}")
@CompoundIndex(name = "anchor", def = "{'anchor': 1, '_id': 1}")
public final class SavedSearch {

    /** Where a saved search stands. */
    public enum State {
        /** 有效: tells of postings. */
        ACTIVE,
        /** 已取消: tells of none any more. */
        ENDED
    }

    @Id
    private final SavedSearchId id;
    @Version
    private @Nullable Long version;
    private final TalentId talent;
    private final Wish wish;
    private final Wanted wanted;
    private State state = State.ACTIVE;
    /**
     * The most selective of the wanted keys, by which a new posting finds the searches that may want it; absent once the
     * search has ended.
     */
    private @Nullable String anchor;
    private History history = History.empty();

    private SavedSearch(SavedSearchId id, TalentId talent, Wish wish, Wanted wanted, @Nullable String anchor) {
        this.id = id;
        this.talent = talent;
        this.wish = wish;
        this.wanted = wanted;
        this.anchor = anchor;
    }

    /** @param wanted the wish in the words of the index, the most selective first */
    static SavedSearch save(SavedSearchId id, TalentId talent, Wish wish, Wanted wanted, Command command) {
        var search = new SavedSearch(id, talent, wish, wanted, wanted.keys().getFirst());
        search.history = search.history.with(command, "saved");
        return search;
    }

    /** @throws Refusal {@code search.ended} */
    void end(Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case ACTIVE -> state = State.ENDED;
            case ENDED -> throw Refusal.conflict("search.ended");
        }
        anchor = null;
        history = history.with(command, "ended");
    }

    boolean belongsTo(TalentId someone) {
        return talent.equals(someone);
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    public SavedSearchId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    TalentId talent() {
        return talent;
    }

    public Wish wish() {
        return wish;
    }

    Wanted wanted() {
        return wanted;
    }

    public State state() {
        return state;
    }
}
