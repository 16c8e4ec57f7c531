package silian.recruitment.activities.web;

import silian.recruitment.talents.Studies;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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
import silian.platform.web.Versioned;
import silian.recruitment.activities.CheckingIn;
import silian.recruitment.activities.HandingOverCvs;
import silian.recruitment.activities.Intent;
import silian.recruitment.activities.ReachingIntents;
import silian.recruitment.activities.Registering;
import silian.recruitment.activities.Registration;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.IntentId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.talents.Talent;

/** People at an activity: who registers, who comes, who takes to whom. */
@RestController
@RequestMapping("/api/recruitment/v1/activities/{id}")
class AttendanceController {

    private final Registering registering;
    private final CheckingIn checkingIn;
    private final ReachingIntents reachingIntents;
    private final HandingOverCvs handingOver;

    AttendanceController(Registering registering, CheckingIn checkingIn, ReachingIntents reachingIntents,
            HandingOverCvs handingOver) {
        this.registering = registering;
        this.checkingIn = checkingIn;
        this.reachingIntents = reachingIntents;
        this.handingOver = handingOver;
    }

    /** Registers the person; whoever is registered stays so. */
    @PostMapping("/registrations")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('TALENT')")
    RegistrationView register(@PathVariable ActivityId id, Command command) {
        return RegistrationView.of(registering.register(id, command));
    }

    /** Takes the person's registration back; the place is free again. */
    @PostMapping("/registrations/withdrawal")
    @PreAuthorize("hasRole('TALENT')")
    RegistrationView withdraw(@PathVariable ActivityId id, Command command) {
        return RegistrationView.of(registering.withdraw(id, command));
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
        return IntentView.of(reachingIntents.reach(id, request.posting(), command));
    }

    /** Takes an own intent back while the activity is under way; an application that came of it goes on. */
    @PostMapping("/intents/{intent}/withdrawal")
    @PreAuthorize("hasRole('TALENT')")
    IntentView withdrawIntent(@PathVariable ActivityId id, @PathVariable IntentId intent, ExpectedVersion expected,
            Command command) {
        return IntentView.of(reachingIntents.withdraw(id, intent, expected, command));
    }

    /** Who took to the agent's employer at the activity. */
    @GetMapping("/intents")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    Paged<ReachedIntentView> intents(@PathVariable ActivityId id, Caller caller, Paging paging) {
        return Paged.of(reachingIntents.reached(id, caller, paging.position(), paging.limit()), ReachedIntentView::of,
                paging);
    }

    /** Hands the person's profile to an employer that takes part, which may then see it. */
    @PostMapping("/cvs")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('TALENT')")
    CvView handOver(@PathVariable ActivityId id, @Valid @RequestBody CvRequest request, Command command) {
        var cv = handingOver.handOver(id, request.enterprise(), command);
        return new CvView(cv.id(), cv.activity().value(), cv.employer().value(), cv.on());
    }

    /** The profiles that the agent's employer received. */
    @GetMapping("/cvs")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    Paged<ReceivedView> received(@PathVariable ActivityId id, Caller caller, Paging paging) {
        return Paged.of(handingOver.received(id, caller, paging.position(), paging.limit()), ReceivedView::of,
                paging);
    }

    /** The employer that is to see the profile. */
    record CvRequest(@NotNull EmployerId enterprise) {}

    /** A profile handed over. */
    record CvView(String id, String activity, String enterprise, LocalDate on) {}

    /** A profile that an employer received; without the person who does not agree to be shown. */
    record ReceivedView(String id, @JsonUnwrapped @Nullable VisitorView visitor, LocalDate on) {

        static ReceivedView of(HandingOverCvs.Received received) {
            return new ReceivedView(received.cv().id(), VisitorView.of(received.studies()), received.cv().on());
        }
    }

    /**
     * A person as an employer sees them: the highest that was studied, the name masked. It stands unwrapped in what tells of
     * the person, and all of it is absent if the person does not agree to be shown.
     */
    record VisitorView(@Nullable String talent, @Nullable String name, @Nullable String school,
            @Nullable String educationCode, @Nullable String major, @Nullable LocalDate graduationDate) {

        static @Nullable VisitorView of(@Nullable Studies studies) {
            if (studies == null) {
                return null;
            }
            var talent = studies.person();
            var graduation = studies.highest().graduation();
            var school = studies.highest().studiedAt();
            return new VisitorView(talent.id().value(), talent.person().name().masked(),
                    school == null ? null : school.value(), graduation.education().code(), graduation.major(),
                    graduation.graduatesOn());
        }
    }

    /**
     * A registration as shown.
     *
     * @param place its number, where places are limited
     */
    record RegistrationView(String id, String activity, Registration.State state, @Nullable Integer place) {

        static RegistrationView of(Registration registration) {
            return new RegistrationView(registration.id(), registration.activity().value(), registration.state(),
                    registration.place());
        }
    }

    /** The code at the door. */
    record CheckInRequest(@NotBlank @Size(max = 40) String code) {}

    /** The posting the person is interested in. */
    record IntentRequest(@NotNull JobPostingId posting) {}

    /** A check-in as shown. */
    record CheckInView(String id, String activity, LocalDate on, Instant at) {}

    /** An intent as shown. */
    record IntentView(String id, String activity, String enterprise, String posting, LocalDate on, Intent.State state,
            @Nullable Long version) implements Versioned {

        static IntentView of(Intent intent) {
            return new IntentView(intent.id().value(), intent.activity().value(), intent.employer().value(),
                    intent.posting().value(), intent.on(), intent.state(), intent.version());
        }
    }

    /** An intent as the employer sees it; without the person who does not agree to be shown. */
    record ReachedIntentView(String id, String posting, @JsonUnwrapped @Nullable VisitorView visitor, LocalDate on) {

        static ReachedIntentView of(ReachingIntents.Reached reached) {
            return new ReachedIntentView(reached.intent().id().value(), reached.intent().posting().value(),
                    VisitorView.of(reached.studies()), reached.intent().on());
        }
    }
}
