package silian.recruitment.postings.web;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.postings.JobPosting;
import silian.recruitment.postings.TellingChanges;

/** The feed of postings for partner universities. */
@RestController
@RequestMapping("/api/recruitment/v1/job-postings/changes")
class ChangesController {

    private final TellingChanges telling;

    ChangesController(TellingChanges telling) {
        this.telling = telling;
    }

    /**
     * What changed since a moment, the oldest first: follow the cursor to the last page, then ask again since the last
     * {@code changedAt}. What changed in that very moment comes again.
     */
    @GetMapping
    @PreAuthorize("hasAnyRole('UNIVERSITY', 'OFFICER')")
    Paged<Change> changes(@RequestParam(required = false) @Nullable Instant since, Paging paging) {
        return Paged.of(telling.since(since == null ? Instant.EPOCH : since, paging.position(), paging.limit()),
                Change::of, paging);
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
    record Change(String id, What change, Instant changedAt, @Nullable JobPostingView posting) {

        static Change of(JobPosting posting) {
            var what = switch (posting.state()) {
                case PUBLISHED -> posting.showing().open() ? What.PUBLISHED : What.FILLED;
                case DRAFT, SUBMITTED, RETURNED, PAUSED -> What.HIDDEN;
                case CLOSED, EXPIRED -> What.ENDED;
            };
            return new Change(posting.id().value(), what, Objects.requireNonNull(posting.showing().changedAt()),
                    what == What.PUBLISHED ? JobPostingView.of(posting) : null);
        }
    }
}
