package silian.recruitment.institutions.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import silian.recruitment.institutions.AppointingCandidates;
import silian.recruitment.institutions.ContractTerms;
import silian.recruitment.institutions.RegisteringCandidates;
import silian.recruitment.institutions.ReviewingCandidates;
import silian.recruitment.institutions.ReviewingCandidates.Finding;
import silian.recruitment.language.CandidacyId;

/** Candidacies: qualification review, appeal, withdrawal, appointment. */
@RestController
@RequestMapping("/api/recruitment/v1/candidacies")
class CandidacyController {

    private final RegisteringCandidates registering;
    private final ReviewingCandidates reviewing;
    private final AppointingCandidates appointing;

    CandidacyController(RegisteringCandidates registering, ReviewingCandidates reviewing,
            AppointingCandidates appointing) {
        this.registering = registering;
        this.reviewing = reviewing;
        this.appointing = appointing;
    }

    /** The caller's own candidacies. */
    @GetMapping
    @PreAuthorize("hasRole('TALENT')")
    Paged<CandidacyView> own(Caller caller, Paging paging) {
        return Paged.of(registering.own(caller, paging.position(), paging.limit()), CandidacyView::of, paging);
    }

    /** One candidacy. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'OFFICER', 'REVIEWER')")
    CandidacyView show(@PathVariable CandidacyId id, Caller caller) {
        return CandidacyView.of(registering.get(id, caller));
    }

    /** Decides the qualification review. */
    @PostMapping("/{id}/review")
    @PreAuthorize("hasRole('REVIEWER')")
    CandidacyView review(@PathVariable CandidacyId id, @Valid @RequestBody FindingRequest finding,
            ExpectedVersion expected, Command command) {
        return CandidacyView.of(reviewing.review(id, finding.toFinding(), expected, command));
    }

    /** Appeals against the caller's own rejection, within the days the rule gives. */
    @PostMapping("/{id}/appeal")
    @PreAuthorize("hasRole('TALENT')")
    CandidacyView appeal(@PathVariable CandidacyId id, @Valid @RequestBody AppealReason reason,
            ExpectedVersion expected,
            Command command) {
        return CandidacyView.of(reviewing.appeal(id, reason.reason(), expected, command));
    }

    /** Decides an appeal; not by the reviewer who rejected. */
    @PostMapping("/{id}/appeal-decision")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER')")
    CandidacyView decideAppeal(@PathVariable CandidacyId id, @Valid @RequestBody FindingRequest finding,
            ExpectedVersion expected, Command command) {
        return CandidacyView.of(reviewing.decideAppeal(id, finding.toFinding(), expected, command));
    }

    /** Steps back; a place that was held goes to the next in line. */
    @PostMapping("/{id}/withdrawal")
    @PreAuthorize("hasRole('TALENT')")
    CandidacyView withdraw(@PathVariable CandidacyId id, ExpectedVersion expected, Command command) {
        return CandidacyView.of(registering.withdraw(id, expected, command));
    }

    /** Appoints a candidate of the agent's institution once the publicity is over; the appointment is a hire. */
    @PostMapping("/{id}/appointment")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    CandidacyView appoint(@PathVariable CandidacyId id, @Valid @RequestBody AppointmentRequest request,
            Command command) {
        return CandidacyView.of(appointing.appoint(id, request.toTerms(), command));
    }

    /**
     * What was found.
     *
     * @param addition whether the ground for additional points was proved; no if it is left out
     * @param reason up to 200 characters
     */
    record FindingRequest(@NotNull Boolean qualified, @Nullable Boolean addition,
            @NotNull @Schema(minLength = 1, maxLength = 200) String reason) {

        Finding toFinding() {
            return new Finding(qualified, Boolean.TRUE.equals(addition), reason);
        }
    }

    /** @param reason up to 200 characters */
    record AppealReason(@NotNull @Schema(minLength = 1, maxLength = 200) String reason) {}

    /**
     * The contract.
     *
     * @param startsOn first day of work
     * @param contractYears 3 or more
     * @param firstJob whether it is the person's first job, which has a probation of 12 months by law
     * @param probationMonths as agreed, if it is not the first; none if it is left out
     */
    record AppointmentRequest(@NotNull LocalDate startsOn,
            @NotNull @Schema(minimum = "3", maximum = "40") Integer contractYears, @NotNull Boolean firstJob,
            @Schema(minimum = "0", maximum = "12") @Nullable Integer probationMonths) {

        ContractTerms toTerms() {
            return new ContractTerms(startsOn, contractYears, firstJob, probationMonths);
        }
    }
}
