package silian.recruitment.postings.web;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.postings.CountingFacets;
import silian.recruitment.postings.EmployerSize;
import silian.recruitment.postings.ReadingJobPostings;
import silian.recruitment.postings.SearchingJobPostings;
import silian.recruitment.postings.SearchingJobPostings.Order;
import silian.recruitment.postings.Wish;

/** What everybody may read of job postings, logged in or not: people who look for work, pages of others, search engines. */
@RestController
@RequestMapping("/api/recruitment/v1/public/job-postings")
class PublicPostingsController {

    private final SearchingJobPostings searching;
    private final CountingFacets facets;
    private final ReadingJobPostings reading;
    private final ShowingPublicPostings showing;
    private final ZoneId zone;

    PublicPostingsController(SearchingJobPostings searching, CountingFacets facets, ReadingJobPostings reading,
            ShowingPublicPostings showing, @Value("${silian.zone:Asia/Shanghai}") ZoneId zone) {
        this.searching = searching;
        this.facets = facets;
        this.reading = reading;
        this.showing = showing;
        this.zone = zone;
    }

    /**
     * The public postings that somebody looks for: every word and every filter must fit.
     *
     * @param sort by relevance if left out: with all words in the title first, the newest of these first; without words
     *     the newest first
     */
    @GetMapping
    @PreAuthorize("permitAll()")
    Paged<PublicPostingView> search(@RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable BigDecimal payFrom,
            @RequestParam(required = false) @Nullable String education,
            @RequestParam(required = false) @Nullable String major,
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(required = false) @Nullable EmployerSize employerSize,
            @RequestParam(required = false) @Nullable Order sort, Paging paging) {
        var wish = new Wish(words, area, payFrom, education, major, chain, employerSize);
        var page = searching.search(wish, sort == null ? Order.RELEVANCE : sort, paging.position(), paging.limit());
        return Paged.of(page, showing.of(page.getContent()), paging);
    }

    /**
     * How many postings a search would find, by area, education asked for, chain, major, employer size and pay; at most
     * 1,000 are counted.
     */
    @GetMapping("/facets")
    @PreAuthorize("permitAll()")
    CountingFacets.Facets facets(@RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable BigDecimal payFrom,
            @RequestParam(required = false) @Nullable String education,
            @RequestParam(required = false) @Nullable String major,
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(required = false) @Nullable EmployerSize employerSize) {
        return facets.count(new Wish(words, area, payFrom, education, major, chain, employerSize));
    }

    /** One public posting. */
    @GetMapping("/{id}")
    @PreAuthorize("permitAll()")
    PublicPostingView show(@PathVariable JobPostingId id) {
        return showing.show(reading.get(id, Caller.PUBLIC));
    }

    /** One public posting for search engines, in the words of schema.org. */
    @GetMapping(path = "/{id}", produces = JobPostingJsonLd.MEDIA_TYPE)
    @PreAuthorize("permitAll()")
    JobPostingJsonLd showAsJsonLd(@PathVariable JobPostingId id) {
        var posting = reading.get(id, Caller.PUBLIC);
        return JobPostingJsonLd.of(posting, showing.show(posting).employerName(), zone);
    }
}
