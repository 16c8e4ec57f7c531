package silian.recruitment.postings.web;

import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.media.Schema;
import silian.recruitment.postings.Openings;
import silian.recruitment.language.PayRange;
import silian.recruitment.language.Vacancy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.platform.web.Versioned;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentDemandId;
import silian.recruitment.postings.DraftingJobPostings;
import silian.recruitment.postings.DraftingJobPostings.Draft;
import silian.recruitment.postings.JobPosting;
import silian.recruitment.postings.PublishingJobPostings;
import silian.recruitment.postings.ReadingJobPostings;

/** Job postings. */
@RestController
@RequestMapping("/api/recruitment/v1/job-postings")
class JobPostingController {

    private final DraftingJobPostings drafting;
    private final PublishingJobPostings publishing;
    private final ReadingJobPostings reading;

    JobPostingController(DraftingJobPostings drafting, PublishingJobPostings publishing, ReadingJobPostings reading) {
        this.drafting = drafting;
        this.publishing = publishing;
        this.reading = reading;
    }

    /** Drafts a posting for the agent's employer. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    JobPostingView draft(@RequestBody JobPostingDraft draft, Command command) {
        return JobPostingView.of(drafting.draft(draft.toDraft(), command));
    }

    /** Shows a posting to the public; the officer answers for the review of its wording. */
    @PostMapping("/{id}/publication")
    @PreAuthorize("hasRole('OFFICER')")
    JobPostingView publish(@PathVariable JobPostingId id, ExpectedVersion expected, Command command) {
        return JobPostingView.of(publishing.publish(id, expected, command));
    }

    /** Hides a posting for a while. */
    @PostMapping("/{id}/pause")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    JobPostingView pause(@PathVariable JobPostingId id, ExpectedVersion expected, Command command) {
        return JobPostingView.of(publishing.pause(id, expected, command));
    }

    /** Ends a posting for good. */
    @PostMapping("/{id}/closing")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    JobPostingView close(@PathVariable JobPostingId id, ExpectedVersion expected, Command command) {
        return JobPostingView.of(publishing.close(id, expected, command));
    }

    /** The postings the caller may know of; staff may ask for one employer's. */
    @GetMapping
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'UNIVERSITY', 'OFFICER', 'REVIEWER')")
    Paged<JobPostingView> list(@RequestParam(required = false) @Nullable EmployerId enterprise, Caller caller,
            Paging paging) {
        return Paged.of(reading.list(caller, enterprise, paging.position(), paging.limit()), JobPostingView::of,
                paging);
    }

    /** One posting. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'UNIVERSITY', 'OFFICER', 'REVIEWER')")
    JobPostingView show(@PathVariable JobPostingId id, Caller caller) {
        return JobPostingView.of(reading.get(id, caller));
    }

    /**
     * What an employer's agent writes. Its rules are the vacancy's, which names everything that is wrong at once; here
     * they are only told.
     *
     * @param demand the demand it answers
     * @param minimumEducation GB/T 4658 code, such as 21
     * @param openings how many people, 1 to 1,000
     * @param payFrom yuan a month
     * @param payTo yuan a month, not below {@code payFrom}
     */
    record JobPostingDraft(@Nullable TalentDemandId demand,
            @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 1, maxLength = Vacancy.LONGEST_TITLE) @Nullable String title,
            @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 2, maxLength = 2) @Nullable String minimumEducation,
            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = ""
                    + Openings.MOST) @Nullable Integer openings,
            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0.01", maximum = PayRange.HIGHEST) @Nullable BigDecimal payFrom,
            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0.01", maximum = PayRange.HIGHEST) @Nullable BigDecimal payTo,
            @Schema(maxLength = Vacancy.LONGEST_MAJOR) @Nullable String major) {

        Draft toDraft() {
            return new Draft(demand, title, minimumEducation, openings, payFrom, payTo, major);
        }
    }

    /** A posting as shown; pay in yuan a month. */
    record JobPostingView(String id, String enterprise, @Nullable String demand, String title, String minimumEducation,
            int openings, int remaining, BigDecimal payFrom, BigDecimal payTo, @Nullable String major,
            JobPosting.State state, @Nullable Long version) implements Versioned {

        static JobPostingView of(JobPosting posting) {
            var vacancy = posting.vacancy();
            var demand = posting.demand();
            return new JobPostingView(posting.id().value(), posting.employer().value(),
                    demand == null ? null : demand.value(), vacancy.title(), vacancy.minimumEducation().code(),
                    posting.openings().offered(), posting.openings().remaining(), vacancy.pay().from().getAmount(),
                    vacancy.pay().to().getAmount(), vacancy.major(), posting.state(), posting.version());
        }
    }
}
