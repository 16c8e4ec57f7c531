package silian.recruitment.activities.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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
import silian.platform.web.Versioned;
import silian.recruitment.activities.ParticipationState;
import silian.recruitment.activities.ApprovingParticipations;
import silian.recruitment.activities.Participation;
import silian.recruitment.activities.RefusingParticipations;
import silian.recruitment.activities.TakingPart;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;

/** Employers at an activity. */
@RestController
@RequestMapping("/api/recruitment/v1/activities/{id}")
class ParticipationController {

    private static final int LONGEST_BOOTH = 20;

    private final TakingPart takingPart;
    private final ApprovingParticipations approving;
    private final RefusingParticipations refusing;

    ParticipationController(TakingPart takingPart, ApprovingParticipations approving,
            RefusingParticipations refusing) {
        this.takingPart = takingPart;
        this.approving = approving;
        this.refusing = refusing;
    }

    /** Applies for the agent's employer to take part with some of its public postings. */
    @PostMapping("/participations")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    ParticipationView takePart(@PathVariable ActivityId id, @Valid @RequestBody ParticipationRequest request,
            Command command) {
        return ParticipationView.of(takingPart.apply(id, request.postings(), command));
    }

    /** Approves an employer's part, with a booth or without one. */
    @PostMapping("/participations/{creditCode}/approval")
    @PreAuthorize("hasRole('OFFICER')")
    ParticipationView approve(@PathVariable ActivityId id, @PathVariable EmployerId creditCode,
            @Valid @RequestBody(required = false) @Nullable Approval approval, Command command) {
        return ParticipationView.of(
                approving.approve(id, creditCode, approval == null ? null : approval.booth(), command));
    }

    /** Approves many at once; nobody if any entry is wrong. */
    @PostMapping("/participations/approvals")
    @PreAuthorize("hasRole('OFFICER')")
    ParticipationList approveAll(@PathVariable ActivityId id, @Valid @RequestBody Approvals approvals,
            Command command) {
        return new ParticipationList(approving.approveAll(id, approvals.toApprovals(), command).stream()
                .map(ParticipationView::of).toList());
    }

    /** Gives an approved employer a booth, or another one. */
    @PostMapping("/participations/{creditCode}/booth")
    @PreAuthorize("hasRole('OFFICER')")
    ParticipationView giveBooth(@PathVariable ActivityId id, @PathVariable EmployerId creditCode,
            @Valid @RequestBody BoothRequest request, Command command) {
        return ParticipationView.of(approving.giveBooth(id, creditCode, request.booth(), command));
    }

    /** Refuses an employer's part; the employer is told the reason and may apply anew. */
    @PostMapping("/participations/{creditCode}/refusal")
    @PreAuthorize("hasRole('OFFICER')")
    ParticipationView refuse(@PathVariable ActivityId id, @PathVariable EmployerId creditCode,
            @Valid @RequestBody ParticipationRefusal refusal, ExpectedVersion expected, Command command) {
        return ParticipationView.of(refusing.refuse(id, creditCode, refusal.reason(), expected, command));
    }

    /** The agent's employer steps back, as long as the doors did not open. */
    @PostMapping("/participations/withdrawal")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    ParticipationView withdraw(@PathVariable ActivityId id, ExpectedVersion expected, Command command) {
        return ParticipationView.of(refusing.withdraw(id, expected, command));
    }

    /** Notes that an approved employer did not come, before the activity is closed. */
    @PostMapping("/participations/{creditCode}/absence")
    @PreAuthorize("hasRole('OFFICER')")
    ParticipationView noteAbsent(@PathVariable ActivityId id, @PathVariable EmployerId creditCode,
            ExpectedVersion expected, Command command) {
        return ParticipationView.of(refusing.noteAbsent(id, creditCode, expected, command));
    }

    /** Takes back that an approved employer did not come, which was noted by mistake. */
    @PostMapping("/participations/{creditCode}/absence/withdrawal")
    @PreAuthorize("hasRole('OFFICER')")
    ParticipationView takeAbsenceBack(@PathVariable ActivityId id, @PathVariable EmployerId creditCode,
            ExpectedVersion expected, Command command) {
        return ParticipationView.of(refusing.takeAbsenceBack(id, creditCode, expected, command));
    }

    /** How one employer's part stands: an agent's own, any for staff. */
    @GetMapping("/participations/{creditCode}")
    @PreAuthorize("hasAnyRole('EMPLOYER_AGENT', 'OFFICER', 'REVIEWER')")
    ParticipationView participation(@PathVariable ActivityId id, @PathVariable EmployerId creditCode, Caller caller) {
        return ParticipationView.of(takingPart.get(id, creditCode, caller));
    }

    /** Who wants to take part, and who may. */
    @GetMapping("/participations")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER')")
    Paged<ParticipationView> participations(@PathVariable ActivityId id, Caller caller, Paging paging) {
        return Paged.of(takingPart.list(id, caller, paging.position(), paging.limit()), ParticipationView::of,
                paging);
    }

    /** The employers that people find at the activity, with what they offer and where they stand. */
    @GetMapping("/employers")
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'UNIVERSITY', 'OFFICER', 'REVIEWER')")
    Paged<ParticipationView> employers(@PathVariable ActivityId id, Caller caller, Paging paging) {
        return Paged.of(takingPart.approved(id, caller, paging.position(), paging.limit()), ParticipationView::of,
                paging);
    }

    /** The postings an employer brings. */
    record ParticipationRequest(
            @NotNull @Size(min = 1, max = TakingPart.MOST_POSTINGS) List<@NotNull JobPostingId> postings) {}

    /**
     * An approval.
     *
     * @param booth such as A-12; may be given later
     */
    record Approval(@Size(max = LONGEST_BOOTH) @Nullable String booth) {}

    /** Why an employer may not take part. */
    record ParticipationRefusal(@NotBlank @Size(max = RefusingParticipations.LONGEST_REASON) String reason) {}

    /** Whom to approve. */
    record Approvals(
            @NotNull @Size(min = 1, max = ApprovingParticipations.MOST_AT_ONCE) List<@NotNull @Valid Entry> items) {

        /** One of them. */
        record Entry(@NotNull EmployerId enterprise, @Size(max = LONGEST_BOOTH) @Nullable String booth) {}

        List<ApprovingParticipations.Approval> toApprovals() {
            return items.stream().map(entry -> new ApprovingParticipations.Approval(entry.enterprise(), entry.booth()))
                    .toList();
        }
    }

    /** Where an employer stands, such as A-12. */
    record BoothRequest(@NotBlank @Size(max = LONGEST_BOOTH) String booth) {}

    /** Those that were approved. */
    record ParticipationList(List<ParticipationView> items) {}

    /** An employer's part as shown. */
    record ParticipationView(String activity, String enterprise, List<BroughtView> postings, ParticipationState state,
            int openings, @Nullable LocalDate approvedOn, @Nullable String booth, @Nullable String refusalReason,
            @Nullable Long version) implements Versioned {

        static ParticipationView of(Participation participation) {
            return new ParticipationView(participation.activity().value(), participation.employer().value(),
                    participation.postings().stream()
                            .map(brought -> new BroughtView(brought.posting().value(), brought.openings())).toList(),
                    participation.state(), participation.openings(), participation.approvedOn(),
                    participation.booth(), participation.refusalReason(), participation.version());
        }
    }

    /** A posting the employer brings. */
    record BroughtView(String posting, int openings) {}
}
