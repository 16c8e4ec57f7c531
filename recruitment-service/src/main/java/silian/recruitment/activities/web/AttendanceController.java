package silian.recruitment.activities.web;

import jakarta.validation.constraints.Size;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
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
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.platform.web.Versioned;
import silian.recruitment.activities.CheckingIn;
import silian.recruitment.activities.Participation;
import silian.recruitment.activities.ReachingIntents;
import silian.recruitment.activities.TakingPart;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;

/** Who takes part in an activity, who comes, and who takes to whom. */
@RestController
@RequestMapping("/api/recruitment/v1/activities/{id}")
class AttendanceController {

    private final TakingPart takingPart;
    private final CheckingIn checkingIn;
    private final ReachingIntents reachingIntents;

    AttendanceController(TakingPart takingPart, CheckingIn checkingIn, ReachingIntents reachingIntents) {
        this.takingPart = takingPart;
        this.checkingIn = checkingIn;
        this.reachingIntents = reachingIntents;
    }

    /** Applies for the agent's employer to take part with some of its public postings. */
    @PostMapping("/participations")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    ParticipationView takePart(@PathVariable ActivityId id, @Valid @RequestBody ParticipationRequest request,
            Command command) {
        return ParticipationView.of(takingPart.apply(id, request.postings(), command));
    }

    /** Approves an employer's part. */
    @PostMapping("/participations/{creditCode}/approval")
    @PreAuthorize("hasRole('OFFICER')")
    ParticipationView approve(@PathVariable ActivityId id, @PathVariable EmployerId creditCode, Command command) {
        return ParticipationView.of(takingPart.approve(id, creditCode, command));
    }

    /** Who takes part. */
    @GetMapping("/participations")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER')")
    Paged<ParticipationView> participations(@PathVariable ActivityId id, Caller caller, Paging paging) {
        return Paged.of(takingPart.list(id, caller, paging.position(), paging.limit()), ParticipationView::of,
                paging);
    }

    /** Checks the person in with the code at the door; again and again it is the same check-in. */
    @PostMapping("/check-ins")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('TALENT')")
    CheckInView checkIn(@PathVariable ActivityId id, @Valid @RequestBody CheckInRequest request, Command command) {
        var checkIn = checkingIn.checkIn(id, request.code(), command);
        return new CheckInView(checkIn.id(), checkIn.activity().value(), checkIn.on(), checkIn.at());
    }

    /** Notes the person's interest in a posting of an employer at the activity. */
    @PostMapping("/intents")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('TALENT')")
    IntentView reachIntent(@PathVariable ActivityId id, @Valid @RequestBody IntentRequest request, Command command) {
        var intent = reachingIntents.reach(id, request.posting(), command);
        return new IntentView(intent.id().value(), intent.activity().value(), intent.employer().value(),
                intent.posting().value(), intent.on());
    }

    /** The postings an employer brings. */
    record ParticipationRequest(
            @NotNull @Size(min = 1, max = TakingPart.MOST_POSTINGS) List<@NotNull JobPostingId> postings) {}

    /** The code at the door. */
    record CheckInRequest(@NotBlank @Size(max = 40) String code) {}

    /** The posting the person is interested in. */
    record IntentRequest(@NotNull JobPostingId posting) {}

    /** An employer's part as shown. */
    record ParticipationView(String activity, String enterprise, List<BroughtView> postings, Participation.State state,
            int openings, @Nullable LocalDate approvedOn, @Nullable Long version) implements Versioned {

        static ParticipationView of(Participation participation) {
            return new ParticipationView(participation.activity().value(), participation.employer().value(),
                    participation.postings().stream()
                            .map(brought -> new BroughtView(brought.posting().value(), brought.openings())).toList(),
                    participation.state(), participation.openings(), participation.approvedOn(),
                    participation.version());
        }
    }

    /** A posting the employer brings. */
    record BroughtView(String posting, int openings) {}

    /** A check-in as shown. */
    record CheckInView(String id, String activity, LocalDate on, Instant at) {}

    /** An intent as shown. */
    record IntentView(String id, String activity, String enterprise, String posting, LocalDate on) {}
}
