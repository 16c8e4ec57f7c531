package silian.recruitment.applications.web;

import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.media.Schema;
import silian.recruitment.language.PayRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.applications.AnsweringApplications;
import silian.recruitment.applications.Applying;
import silian.recruitment.applications.JobApplicationView;
import silian.recruitment.applications.OfferTerms;
import silian.recruitment.language.IntentId;
import silian.recruitment.language.JobApplicationId;

/** Job applications. */
@RestController
@RequestMapping("/api/recruitment/v1/applications")
class JobApplicationController {

    private final Applying applying;
    private final AnsweringApplications answering;

    JobApplicationController(Applying applying, AnsweringApplications answering) {
        this.applying = applying;
        this.answering = answering;
    }

    /** Applies for what an own intent was about. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('TALENT')")
    JobApplicationView submit(@Valid @RequestBody Submission submission, Command command) {
        return JobApplicationView.of(applying.submit(submission.intent(), command));
    }

    /** Offers terms to the person. */
    @PostMapping("/{id}/offer")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    JobApplicationView offer(@PathVariable JobApplicationId id, @RequestBody Offer offer,
            ExpectedVersion expected,
            Command command) {
        var terms = OfferTerms.of(offer.pay(), offer.startsOn(), offer.expiresOn(), offer.fullTime(), command.on());
        return JobApplicationView.of(answering.offer(id, terms, expected, command));
    }

    /** Accepts the offer. */
    @PostMapping("/{id}/acceptance")
    @PreAuthorize("hasRole('TALENT')")
    JobApplicationView accept(@PathVariable JobApplicationId id, ExpectedVersion expected, Command command) {
        return JobApplicationView.of(applying.accept(id, expected, command));
    }

    /** Declines the offer. */
    @PostMapping("/{id}/declination")
    @PreAuthorize("hasRole('TALENT')")
    JobApplicationView decline(@PathVariable JobApplicationId id, ExpectedVersion expected, Command command) {
        return JobApplicationView.of(applying.decline(id, expected, command));
    }

    /** Steps back. */
    @PostMapping("/{id}/withdrawal")
    @PreAuthorize("hasRole('TALENT')")
    JobApplicationView withdraw(@PathVariable JobApplicationId id, ExpectedVersion expected, Command command) {
        return JobApplicationView.of(applying.withdraw(id, expected, command));
    }

    /** Applications: an agent's and a person's own, all for officers. */
    @GetMapping
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'OFFICER')")
    Paged<JobApplicationView> list(Caller caller, Paging paging) {
        return Paged.of(answering.list(caller, paging.position(), paging.limit()), JobApplicationView::of, paging);
    }

    /** One application. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'OFFICER')")
    JobApplicationView show(@PathVariable JobApplicationId id, Caller caller) {
        return JobApplicationView.of(answering.get(id, caller));
    }

    /** The intent that leads to the application. */
    record Submission(@NotNull IntentId intent) {}

    /**
     * What an employer offers.
     *
     * @param pay yuan a month
     * @param expiresOn the last day on which it may be accepted
     */
    record Offer(
            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0.01", maximum = PayRange.HIGHEST) @Nullable BigDecimal pay,
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable LocalDate startsOn,
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable LocalDate expiresOn,
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Boolean fullTime) {}
}
