package silian.recruitment.searches.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.platform.web.Versioned;
import silian.recruitment.language.SavedSearchId;
import silian.recruitment.postings.EmployerSize;
import silian.recruitment.postings.Wish;
import silian.recruitment.searches.SavedSearch;
import silian.recruitment.searches.SavingSearches;

/** Searches that a person saved. */
@RestController
@RequestMapping("/api/recruitment/v1/me/saved-searches")
class SavedSearchController {

    private final SavingSearches saving;

    SavedSearchController(SavingSearches saving) {
        this.saving = saving;
    }

    /** Saves a search: postings published from now on that it looks for are told to the person. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('TALENT')")
    SavedSearchView save(@RequestBody SearchRequest request, Command command) {
        return SavedSearchView.of(saving.save(request.toWish(), command));
    }

    /** The person's searches that still tell of postings. */
    @GetMapping
    @PreAuthorize("hasRole('TALENT')")
    Paged<SavedSearchView> list(Caller caller, Paging paging) {
        return Paged.of(saving.list(caller, paging.position(), paging.limit()), SavedSearchView::of, paging);
    }

    /** Ends a search: it tells of no posting any more. */
    @PostMapping("/{id}/ending")
    @PreAuthorize("hasRole('TALENT')")
    SavedSearchView end(@PathVariable SavedSearchId id, ExpectedVersion expected, Command command) {
        return SavedSearchView.of(saving.end(id, expected, command));
    }

    /**
     * What the person looks for; something must be told.
     *
     * @param words all of them stand in the posting
     * @param area where the work is (GB/T 2260 or street code), with all areas within
     * @param payFrom yuan a month that the highest pay reaches
     * @param education what the person has (GB/T 4658)
     */
    record SearchRequest(@Schema(maxLength = Wish.LONGEST_WORDS) @Nullable String words, @Nullable String area,
            @Nullable BigDecimal payFrom, @Nullable String education, @Nullable String major, @Nullable String chain,
            @Nullable EmployerSize employerSize) {

        Wish toWish() {
            return new Wish(words, area, payFrom, education, major, chain, employerSize);
        }
    }

    /** A saved search as shown. */
    record SavedSearchView(String id, @Nullable String words, @Nullable String area, @Nullable BigDecimal payFrom,
            @Nullable String education, @Nullable String major, @Nullable String chain,
            @Nullable EmployerSize employerSize, SavedSearch.State state, @Nullable Long version)
            implements
                Versioned {

        static SavedSearchView of(SavedSearch search) {
            var wish = search.wish();
            return new SavedSearchView(search.id().value(), wish.words(), wish.area(), wish.payFrom(),
                    wish.education(), wish.major(), wish.chain(), wish.employerSize(), search.state(),
                    search.version());
        }
    }
}
