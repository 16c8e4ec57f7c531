package silian.recruitment.applications.web;

import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.media.Schema;
import silian.recruitment.language.PayRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.applications.AnsweringApplications;
import silian.recruitment.applications.Applying;
import silian.recruitment.applications.JobApplicationView;
import silian.recruitment.applications.OfferTerms;
import silian.recruitment.applications.RejectionReason;
import silian.recruitment.language.IntentId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.JobPostingId;

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

    /**
     * Applies from an own intent, for what it was about or another posting brought to the activity, or straight for a
     * public posting.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('TALENT')")
    JobApplicationView submit(@RequestBody Submission submission, Command command) {
        var intent = submission.intent();
        var posting = submission.posting();
        if (intent != null) {
            return JobApplicationView.of(applying.submit(intent, posting, command));
        }
        if (posting == null) {
            throw Refusal.invalid("posting", "application.intent-or-posting");
        }
        return JobApplicationView.of(applying.submit(posting, command));
    }

    /** Goes on with an application: who is screened may be invited to interviews. */
    @PostMapping("/{id}/screening")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    JobApplicationView screen(@PathVariable JobApplicationId id, ExpectedVersion expected, Command command) {
        return JobApplicationView.of(answering.screen(id, expected, command));
    }

    /** Turns an application down, before or after interviews; the person is told the reason. */
    @PostMapping("/{id}/rejection")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    JobApplicationView reject(@PathVariable JobApplicationId id, @Valid @RequestBody Rejection rejection,
            ExpectedVersion expected, Command command) {
        return JobApplicationView.of(answering.reject(id, RejectionReason.of(rejection.reasonCode()), expected,
                command));
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

    /**
     * What leads to the application: at least one of the two.
     *
     * @param posting alone, or another one that the employer of the intent brought to the activity
     */
    record Submission(@Nullable IntentId intent, @Nullable JobPostingId posting) {}

    /** Why, such as {@code skills-not-met}. */
    record Rejection(@NotBlank @Size(max = 40) String reasonCode) {}

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
