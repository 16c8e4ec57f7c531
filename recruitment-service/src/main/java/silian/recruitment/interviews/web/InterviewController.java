package silian.recruitment.interviews.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.interviews.AttendingInterviews;
import silian.recruitment.interviews.Feedback;
import silian.recruitment.interviews.Interview;
import silian.recruitment.interviews.InterviewSlot;
import silian.recruitment.interviews.InvitingToInterviews;
import silian.recruitment.language.InterviewId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.Wording;

/** Interviews. */
@RestController
@RequestMapping("/api/recruitment/v1")
class InterviewController {

    private final InvitingToInterviews inviting;
    private final AttendingInterviews attending;

    InterviewController(InvitingToInterviews inviting, AttendingInterviews attending) {
        this.inviting = inviting;
        this.attending = attending;
    }

    /** Proposes slots for a round of interview of a screened application. */
    @PostMapping("/applications/{id}/interviews")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    InterviewView propose(@PathVariable JobApplicationId id, @Valid @RequestBody Proposal proposal, Command command) {
        return shown(inviting.propose(id, proposal.round(), slots(proposal.slots(), command), command), command);
    }

    /** Proposes other slots. */
    @PostMapping("/interviews/{id}/rescheduling")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    InterviewView reschedule(@PathVariable InterviewId id, @Valid @RequestBody Rescheduling others,
            ExpectedVersion expected, Command command) {
        return shown(inviting.reschedule(id, slots(others.slots(), command), expected, command), command);
    }

    /** Chooses a slot. */
    @PostMapping("/interviews/{id}/choice")
    @PreAuthorize("hasRole('TALENT')")
    InterviewView choose(@PathVariable InterviewId id, @Valid @RequestBody Choice choice, ExpectedVersion expected,
            Command command) {
        return shown(attending.choose(id, choice.slot(), expected, command), command);
    }

    /** Calls it off. */
    @PostMapping("/interviews/{id}/cancellation")
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT')")
    InterviewView cancel(@PathVariable InterviewId id, ExpectedVersion expected, Command command) {
        return shown(attending.cancel(id, expected, command), command);
    }

    /** Tells what came of it: the outcome to both, the note to the employer alone. */
    @PostMapping("/interviews/{id}/feedback")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    InterviewView hold(@PathVariable InterviewId id, @Valid @RequestBody Outcome outcome, ExpectedVersion expected,
            Command command) {
        var note = Wording.optionalLine("note", outcome.note(), Feedback.LONGEST_NOTE);
        return shown(inviting.hold(id, new Feedback(outcome.passed(), note, command.on()), expected, command), command);
    }

    /** Notes that the person did not come. */
    @PostMapping("/interviews/{id}/no-show")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    InterviewView missed(@PathVariable InterviewId id, ExpectedVersion expected, Command command) {
        return shown(inviting.missed(id, expected, command), command);
    }

    /** Interviews: of one application, or an agent's and a person's own; all for officers. */
    @GetMapping("/interviews")
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'OFFICER')")
    Paged<InterviewView> list(@RequestParam(required = false) @Nullable JobApplicationId application, Caller caller,
            Paging paging) {
        return Paged.of(attending.list(caller, application, paging.position(), paging.limit()),
                interview -> InterviewView.of(interview, attending.readsNotes(interview, caller)), paging);
    }

    /** One interview. */
    @GetMapping("/interviews/{id}")
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'OFFICER')")
    InterviewView show(@PathVariable InterviewId id, Caller caller) {
        var interview = attending.get(id, caller);
        return InterviewView.of(interview, attending.readsNotes(interview, caller));
    }

    private InterviewView shown(Interview interview, Command command) {
        return InterviewView.of(interview, attending.readsNotes(interview, command.caller()));
    }

    private static List<InterviewSlot> slots(@Nullable List<Slot> given, Command command) {
        if (given == null || given.isEmpty() || given.size() > Interview.MOST_SLOTS) {
            throw Refusal.invalid("slots", "interview.slots-out-of-range", Map.of("most", Interview.MOST_SLOTS));
        }
        var slots = new ArrayList<InterviewSlot>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < given.size(); i++) {
            var field = "slots[" + i + "]";
            var slot = given.get(i);
            try {
                slots.add(InterviewSlot.of(slot.startsAt(), slot.endsAt(), slot.interviewer(), slot.room(), command));
            } catch (Refusal refusal) {
                refusal.faults().forEach(fault -> faults.add(fault.under(field)));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return slots;
    }

    /**
     * What an employer proposes.
     *
     * @param round counted from 1
     * @param slots 1 to 10
     */
    record Proposal(@NotNull Integer round, @NotNull List<@Valid @NotNull Slot> slots) {}

    /** Other slots, 1 to 10. */
    record Rescheduling(@NotNull List<@Valid @NotNull Slot> slots) {}

    /**
     * A time to choose from.
     *
     * @param startsAt on a quarter of an hour, not in the past
     * @param interviewer the employer's own code for who asks, never a name
     * @param room absent for a talk by phone or video
     */
    record Slot(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Instant startsAt,
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Instant endsAt,
            @Schema(requiredMode = RequiredMode.REQUIRED, pattern = InterviewSlot.INTERVIEWER) @Nullable String interviewer,
            @Schema(maxLength = InterviewSlot.LONGEST_ROOM) @Nullable String room) {}

    /** The number of the slot in the proposal, counted from 1. */
    record Choice(@NotNull Integer slot) {}

    /** What the employer made of the person. */
    record Outcome(@NotNull Boolean passed, @Schema(maxLength = Feedback.LONGEST_NOTE) @Nullable String note) {}
}
