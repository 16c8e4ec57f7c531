package silian.recruitment.postings.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.postings.CountingFacets;
import silian.recruitment.postings.EmployerSize;
import silian.recruitment.postings.SearchingJobPostings;
import silian.recruitment.postings.SearchingJobPostings.Order;
import silian.recruitment.postings.Wish;

/** Searching public postings. */
@RestController
@RequestMapping("/api/recruitment/v1/job-postings")
class SearchController {

    private final SearchingJobPostings searching;
    private final CountingFacets facets;

    SearchController(SearchingJobPostings searching, CountingFacets facets) {
        this.searching = searching;
        this.facets = facets;
    }

    /** The public postings that somebody looks for: every word and every filter must fit. */
    @GetMapping("/search")
    @PreAuthorize("hasAnyRole('TALENT', 'UNIVERSITY', 'OFFICER', 'REVIEWER')")
    Paged<JobPostingView> search(@RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable BigDecimal payFrom,
            @RequestParam(required = false) @Nullable String education,
            @RequestParam(required = false) @Nullable String major,
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(required = false) @Nullable EmployerSize employerSize,
            @RequestParam(required = false) @Nullable Order sort, Paging paging) {
        var wish = new Wish(words, area, payFrom, education, major, chain, employerSize);
        return Paged.of(searching.search(wish, sort == null ? Order.NEWEST : sort, paging.position(), paging.limit()),
                JobPostingView::of, paging);
    }

    /** How many postings a search would find, by area, education asked for and chain; at most 1,000 are counted. */
    @GetMapping("/facets")
    @PreAuthorize("hasAnyRole('TALENT', 'UNIVERSITY', 'OFFICER', 'REVIEWER')")
    CountingFacets.Facets facets(@RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable BigDecimal payFrom,
            @RequestParam(required = false) @Nullable String education,
            @RequestParam(required = false) @Nullable String major,
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(required = false) @Nullable EmployerSize employerSize) {
        return facets.count(new Wish(words, area, payFrom, education, major, chain, employerSize));
    }
}
