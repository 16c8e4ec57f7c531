package silian.recruitment.postings.web;

import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.media.Schema;
import silian.recruitment.postings.JobPosting;
import silian.recruitment.postings.Openings;
import silian.recruitment.language.PayRange;
import silian.recruitment.language.Vacancy;
import java.math.BigDecimal;
import java.time.LocalDate;
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
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentDemandId;
import silian.recruitment.postings.DraftingJobPostings;
import silian.recruitment.postings.DraftingJobPostings.Draft;
import silian.recruitment.postings.EmployerSize;
import silian.recruitment.postings.Employment;
import silian.recruitment.postings.Particulars;
import silian.recruitment.postings.PostingState;
import silian.recruitment.postings.ReviewingJobPostings;
import silian.recruitment.postings.PublishingJobPostings;
import silian.recruitment.postings.ReadingJobPostings;

/** Job postings. */
@RestController
@RequestMapping("/api/recruitment/v1/job-postings")
class JobPostingController {

    private final DraftingJobPostings drafting;
    private final PublishingJobPostings publishing;
    private final ReviewingJobPostings reviewing;
    private final ReadingJobPostings reading;

    JobPostingController(DraftingJobPostings drafting, PublishingJobPostings publishing, ReviewingJobPostings reviewing,
            ReadingJobPostings reading) {
        this.drafting = drafting;
        this.publishing = publishing;
        this.reviewing = reviewing;
        this.reading = reading;
    }

    /** Drafts a posting for the agent's employer. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    JobPostingView draft(@RequestBody JobPostingDraft draft, Command command) {
        return JobPostingView.of(drafting.draft(draft.toDraft(), command));
    }

    /** Says a draft anew, whole, before it is submitted or after it was returned. */
    @PostMapping("/{id}/correction")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    JobPostingView correct(@PathVariable JobPostingId id, @RequestBody JobPostingDraft draft, ExpectedVersion expected,
            Command command) {
        return JobPostingView.of(drafting.correct(id, draft.toDraft(), expected, command));
    }

    /** Hands a draft to the officers, who publish or return it. */
    @PostMapping("/{id}/submission")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    JobPostingView submit(@PathVariable JobPostingId id, ExpectedVersion expected, Command command) {
        return JobPostingView.of(publishing.submit(id, expected, command));
    }

    /** Returns what was submitted to its employer, saying what is to be changed. */
    @PostMapping("/{id}/return")
    @PreAuthorize("hasRole('OFFICER')")
    JobPostingView sendBack(@PathVariable JobPostingId id, @RequestBody PostingReturn request, ExpectedVersion expected,
            Command command) {
        return JobPostingView.of(publishing.sendBack(id, request.reason(), expected, command));
    }

    /** Overrules what the review of its wording found, with a reason on file. */
    @PostMapping("/{id}/review-overruling")
    @PreAuthorize("hasRole('REVIEWER')")
    JobPostingView overrule(@PathVariable JobPostingId id, @RequestBody OverrulingRequest request,
            ExpectedVersion expected, Command command) {
        return JobPostingView.of(reviewing.overrule(id, request.reason(), expected, command));
    }

    /** Shows a posting to the public, if its wording passes the review; the officer answers for it. */
    @PostMapping("/{id}/publication")
    @PreAuthorize("hasRole('OFFICER')")
    JobPostingView publish(@PathVariable JobPostingId id, ExpectedVersion expected, Command command) {
        return JobPostingView.of(publishing.publish(id, expected, command));
    }

    /** Offers more or fewer places of a posting that was published, never fewer than are taken, until another day. */
    @PostMapping("/{id}/amendment")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    JobPostingView amend(@PathVariable JobPostingId id, @RequestBody PostingAmendment request, ExpectedVersion expected,
            Command command) {
        return JobPostingView.of(publishing.amend(id, request.openings(), request.validThrough(), expected, command));
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

    /**
     * The postings the caller may know of; staff may ask for one employer's, staff and agents for those in one state. What
     * is {@code SUBMITTED} comes to staff in the order of submission.
     */
    @GetMapping
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'UNIVERSITY', 'OFFICER', 'REVIEWER')")
    Paged<JobPostingView> list(@RequestParam(required = false) @Nullable EmployerId enterprise,
            @RequestParam(required = false) @Nullable PostingState state, Caller caller, Paging paging) {
        return Paged.of(reading.list(caller, enterprise, state, paging.position(), paging.limit()), JobPostingView::of,
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
     * @param area where the work is done (GB/T 2260 or street code); the employer's own if left out
     * @param description what the work is, in one or more lines
     * @param chain the industry chain it belongs to
     * @param employment full time if left out
     * @param validThrough the last day on which it is shown, such as 2022-08-31; until it is closed if left out
     */
    record JobPostingDraft(@Nullable TalentDemandId demand,
            @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 1, maxLength = Vacancy.LONGEST_TITLE) @Nullable String title,
            @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 2, maxLength = 2) @Nullable String minimumEducation,
            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = ""
                    + Openings.MOST) @Nullable Integer openings,
            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0.01", maximum = PayRange.HIGHEST) @Nullable BigDecimal payFrom,
            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0.01", maximum = PayRange.HIGHEST) @Nullable BigDecimal payTo,
            @Schema(maxLength = Vacancy.LONGEST_MAJOR) @Nullable String major,
            @Nullable String area, @Schema(maxLength = Particulars.LONGEST_DESCRIPTION) @Nullable String description,
            @Schema(maxLength = Particulars.LONGEST_CHAIN) @Nullable String chain, @Nullable EmployerSize employerSize,
            @Nullable Employment employment, @Nullable LocalDate validThrough) {

        Draft toDraft() {
            return new Draft(demand, title, minimumEducation, openings, payFrom, payTo, major,
                    new Particulars.Given(area, description, chain, employerSize, employment, validThrough));
        }
    }

    /**
     * What an officer asks its employer to change.
     *
     * @param reason one line
     */
    record PostingReturn(
            @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 1, maxLength = PublishingJobPostings.LONGEST_REASON) @Nullable String reason) {}

    /**
     * What is offered from now on.
     *
     * @param openings how many people, 1 to 1,000
     * @param validThrough the last day on which it is shown; until it is closed if left out
     */
    record PostingAmendment(
            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = ""
                    + Openings.MOST) @Nullable Integer openings,
            @Nullable LocalDate validThrough) {}

    /** Why what the rules found does not discriminate. */
    record OverrulingRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 1, maxLength = 200) @Nullable String reason) {}
}
