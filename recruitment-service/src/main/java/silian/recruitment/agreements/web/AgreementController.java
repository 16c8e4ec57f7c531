package silian.recruitment.agreements.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import silian.recruitment.agreements.AgreementTerms;
import silian.recruitment.agreements.ConcludingAgreements;
import silian.recruitment.agreements.Ending;
import silian.recruitment.agreements.ReadingAgreements;
import silian.recruitment.language.CampusAgreementId;
import silian.recruitment.language.EndingReason;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.PayRange;

/** Campus agreements. */
@RestController
@RequestMapping("/api/recruitment/v1")
class AgreementController {

    private final ConcludingAgreements concluding;
    private final ReadingAgreements reading;

    AgreementController(ConcludingAgreements concluding, ReadingAgreements reading) {
        this.concluding = concluding;
        this.reading = reading;
    }

    /** Invites the student of an accepted offer. */
    @PostMapping("/applications/{id}/agreement")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    AgreementView invite(@PathVariable JobApplicationId id, @RequestBody Terms terms, Command command) {
        return AgreementView.of(concluding.invite(id, terms.of(command), command), command.caller());
    }

    /** Changes the terms; whoever had signed has to sign again. */
    @PostMapping("/agreements/{id}/terms")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    AgreementView change(@PathVariable CampusAgreementId id, @RequestBody Terms terms, ExpectedVersion expected,
            Command command) {
        return AgreementView.of(concluding.change(id, terms.of(command), expected, command), command.caller());
    }

    /** Signs for the caller's party; with the third signature the agreement is in effect. */
    @PostMapping("/agreements/{id}/signature")
    @PreAuthorize("hasAnyRole('EMPLOYER_AGENT', 'TALENT', 'UNIVERSITY')")
    AgreementView sign(@PathVariable CampusAgreementId id, @Valid @RequestBody Reading read, ExpectedVersion expected,
            Command command) {
        return AgreementView.of(concluding.sign(id, read.revision(), expected, command), command.caller());
    }

    /** Does not want it, before it is in effect. */
    @PostMapping("/agreements/{id}/cancellation")
    @PreAuthorize("hasAnyRole('EMPLOYER_AGENT', 'TALENT', 'UNIVERSITY')")
    AgreementView cancel(@PathVariable CampusAgreementId id, ExpectedVersion expected, Command command) {
        return AgreementView.of(concluding.cancel(id, expected, command), command.caller());
    }

    /** Asks the other side for the release. */
    @PostMapping("/agreements/{id}/release")
    @PreAuthorize("hasAnyRole('EMPLOYER_AGENT', 'TALENT')")
    AgreementView requestRelease(@PathVariable CampusAgreementId id, @Valid @RequestBody Reason reason,
            ExpectedVersion expected, Command command) {
        return AgreementView.of(concluding.requestEnd(id, Ending.Kind.RELEASE, EndingReason.of(reason.reasonCode()),
                expected, command), command.caller());
    }

    /** Consents to the release that the other side asked for. */
    @PostMapping("/agreements/{id}/release-consent")
    @PreAuthorize("hasAnyRole('EMPLOYER_AGENT', 'TALENT')")
    AgreementView consent(@PathVariable CampusAgreementId id, ExpectedVersion expected, Command command) {
        return AgreementView.of(concluding.consent(id, expected, command), command.caller());
    }

    /** Tells that the caller's side does not keep it. */
    @PostMapping("/agreements/{id}/breach")
    @PreAuthorize("hasAnyRole('EMPLOYER_AGENT', 'TALENT')")
    AgreementView tellBreach(@PathVariable CampusAgreementId id, @Valid @RequestBody Reason reason,
            ExpectedVersion expected, Command command) {
        return AgreementView.of(concluding.requestEnd(id, Ending.Kind.BREACH, EndingReason.of(reason.reasonCode()),
                expected, command), command.caller());
    }

    /** Approves the release or the breach. */
    @PostMapping("/agreements/{id}/end-approval")
    @PreAuthorize("hasRole('UNIVERSITY')")
    AgreementView approveEnd(@PathVariable CampusAgreementId id, ExpectedVersion expected, Command command) {
        return AgreementView.of(concluding.approveEnd(id, expected, command), command.caller());
    }

    /** Does not approve it: the agreement stays in effect. */
    @PostMapping("/agreements/{id}/end-refusal")
    @PreAuthorize("hasRole('UNIVERSITY')")
    AgreementView refuseEnd(@PathVariable CampusAgreementId id, ExpectedVersion expected, Command command) {
        return AgreementView.of(concluding.refuseEnd(id, expected, command), command.caller());
    }

    /** The agreements of the caller's party; all for officers. */
    @GetMapping("/agreements")
    @PreAuthorize("hasAnyRole('EMPLOYER_AGENT', 'TALENT', 'UNIVERSITY', 'OFFICER')")
    Paged<AgreementView> list(Caller caller, Paging paging) {
        return Paged.of(reading.list(caller, paging.position(), paging.limit()),
                agreement -> AgreementView.of(agreement, caller), paging);
    }

    /** One agreement. */
    @GetMapping("/agreements/{id}")
    @PreAuthorize("hasAnyRole('EMPLOYER_AGENT', 'TALENT', 'UNIVERSITY', 'OFFICER')")
    AgreementView show(@PathVariable CampusAgreementId id, Caller caller) {
        return AgreementView.of(reading.get(id, caller), caller);
    }

    /**
     * What is to be promised.
     *
     * @param pay yuan a month
     * @param startsOn the day on which the student reports for work
     */
    record Terms(
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = AgreementTerms.LONGEST_LINE) @Nullable String position,
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = AgreementTerms.LONGEST_LINE) @Nullable String workplace,
            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0.01", maximum = PayRange.HIGHEST) @Nullable BigDecimal pay,
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable LocalDate startsOn,
            @Schema(maxLength = AgreementTerms.LONGEST_REMARKS) @Nullable String remarks) {

        AgreementTerms of(Command command) {
            return AgreementTerms.of(position, workplace, pay, startsOn, remarks, command.on());
        }
    }

    /** The revision of the terms that the signer has read. */
    record Reading(@NotNull Integer revision) {}

    /** Why, such as {@code further-study}. */
    record Reason(@NotBlank @Size(max = 40) String reasonCode) {}
}
