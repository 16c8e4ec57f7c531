package silian.recruitment.postings.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import silian.platform.commands.CommandId;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.postings.JobPosting;
import silian.recruitment.postings.TellingChanges;

/** The feed of postings for partner universities. */
@RestController
@RequestMapping("/api/recruitment/v1/job-postings/changes")
class ChangesController {

    private final TellingChanges telling;
    private final ShowingPublicPostings showing;

    ChangesController(TellingChanges telling, ShowingPublicPostings showing) {
        this.telling = telling;
        this.showing = showing;
    }

    /**
     * What changed since a moment, the oldest first: follow the cursor to the last page, then ask again since the last
     * {@code changedAt}. What changed in that very moment comes again, so whoever sends the tag of a page that is still
     * the same is told only that.
     */
    @GetMapping
    @PreAuthorize("hasAnyRole('UNIVERSITY', 'OFFICER')")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "the page named by If-None-Match is still the same", content = @Content)
    @Nullable
    Paged<Change> changes(@RequestParam(required = false) @Nullable Instant since, Paging paging,
            WebRequest request) {
        var changed = telling.since(since == null ? Instant.EPOCH : since, paging.position(), paging.limit());
        var shown = showing.of(changed.getContent());
        var page = Paged.of(changed, posting -> Change.of(posting, shown), paging);
        return request.checkNotModified(tagOf(page)) ? null : page;
    }

    /**
     * A posting that changes again has another moment, so these, the employers' names and whether more follows tell one
     * page from another.
     */
    private static String tagOf(Paged<Change> page) {
        return CommandId.digest(page.items().stream()
                .map(change -> change.id() + '\n' + change.change() + '\n' + change.changedAt() + '\n'
                        + (change.posting() == null ? "" : change.posting().employerName()) + '\n')
                .collect(Collectors.joining("", page.next() == null ? "last\n" : "", "")));
    }

    /** What became of a posting. */
    enum What {
        /** 发布: it is public. */
        PUBLISHED,
        /** 招满: public, with no place left for now. */
        FILLED,
        /** 暂停: hidden, may come back. */
        HIDDEN,
        /** 结束: closed or expired. */
        ENDED
    }

    /**
     * A posting that changed.
     *
     * @param posting as it is now, while it is public with a place left
     */
    record Change(String id, What change, Instant changedAt, @Nullable PublicPostingView posting) {

        static Change of(JobPosting posting, Function<JobPosting, PublicPostingView> shown) {
            var what = switch (posting.state()) {
                case PUBLISHED -> posting.showing().open() ? What.PUBLISHED : What.FILLED;
                case DRAFT, SUBMITTED, RETURNED, PAUSED -> What.HIDDEN;
                case CLOSED, EXPIRED -> What.ENDED;
            };
            return new Change(posting.id().value(), what, Objects.requireNonNull(posting.showing().changedAt()),
                    what == What.PUBLISHED ? shown.apply(posting) : null);
        }
    }
}
