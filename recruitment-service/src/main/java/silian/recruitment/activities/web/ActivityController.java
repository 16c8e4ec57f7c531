package silian.recruitment.activities.web;

import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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
import silian.recruitment.activities.CorrectingActivities;
import silian.recruitment.activities.Outline;
import silian.recruitment.activities.ActivityKind;
import silian.recruitment.activities.CheckingIn;
import silian.recruitment.activities.PlanningActivities;
import silian.recruitment.language.ActivityId;

/** Officers running recruitment activities. */
@RestController
@RequestMapping("/api/recruitment/v1/activities")
class ActivityController {

    private final PlanningActivities planning;
    private final CorrectingActivities correcting;
    private final CheckingIn checkingIn;

    ActivityController(PlanningActivities planning, CorrectingActivities correcting, CheckingIn checkingIn) {
        this.planning = planning;
        this.correcting = correcting;
        this.checkingIn = checkingIn;
    }

    /** Plans an activity. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('OFFICER')")
    ActivityView plan(@Valid @RequestBody ActivityPlan plan, Command command) {
        return ActivityView.of(planning.plan(plan.toDraft(), command));
    }

    /** Shows an activity to employers and talents. */
    @PostMapping("/{id}/publication")
    @PreAuthorize("hasRole('OFFICER')")
    ActivityView publish(@PathVariable ActivityId id, ExpectedVersion expected, Command command) {
        return ActivityView.of(planning.publish(id, expected, command));
    }

    /** Calls an activity off before its doors opened. */
    @PostMapping("/{id}/cancellation")
    @PreAuthorize("hasRole('OFFICER')")
    ActivityView cancel(@PathVariable ActivityId id, @Valid @RequestBody Cancellation cancellation,
            ExpectedVersion expected, Command command) {
        return ActivityView.of(planning.cancel(id, cancellation.reason(), expected, command));
    }

    /** Ends an activity; nobody checks in and no intent is reached afterwards. */
    @PostMapping("/{id}/closing")
    @PreAuthorize("hasRole('OFFICER')")
    ActivityView close(@PathVariable ActivityId id, ExpectedVersion expected, Command command) {
        return ActivityView.of(planning.close(id, expected, command));
    }

    /** Annuls an activity whose doors were opened by mistake; it counts nowhere. */
    @PostMapping("/{id}/annulment")
    @PreAuthorize("hasRole('OFFICER')")
    ActivityView annul(@PathVariable ActivityId id, @Valid @RequestBody Annulment annulment, ExpectedVersion expected,
            Command command) {
        return ActivityView.of(correcting.annul(id, annulment.reason(), expected, command));
    }

    /** Takes the closing back, until the report is fixed, so that what was forgotten can be recorded. */
    @PostMapping("/{id}/reopening")
    @PreAuthorize("hasRole('OFFICER')")
    ActivityView reopen(@PathVariable ActivityId id, @Valid @RequestBody Reopening reopening, ExpectedVersion expected,
            Command command) {
        return ActivityView.of(correcting.reopen(id, reopening.reason(), expected, command));
    }

    /** Makes a short-lived code for the screen at the door; the first one opens the doors. */
    @PostMapping("/{id}/check-in-codes")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('OFFICER')")
    CodeView issueCode(@PathVariable ActivityId id, Command command) {
        var code = checkingIn.issueCode(id, command);
        return new CodeView(code.code(), code.uri(id), code.expiresAt());
    }

    /**
     * What an officer plans.
     *
     * @param university five-digit school code; what is held at a university must have one
     * @param sharedWith school codes of other universities that share it
     * @param faculty of the university; a faculty meeting must have one
     * @param startsAt such as 2022-06-18T01:00:00Z
     * @param places how many people may register; any number if it is left out
     * @param registrationRequired whether only those who registered may check in
     */
    record ActivityPlan(@NotNull ActivityKind kind,
            @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 1, maxLength = Outline.LONGEST_TITLE) @Nullable String title,
            @Schema(minLength = 5, maxLength = 5) @Nullable String university,
            @Size(max = Outline.MOST_SCHOOLS) @Nullable List<@NotNull String> sharedWith,
            @Schema(minLength = 1, maxLength = Outline.LONGEST_FACULTY) @Nullable String faculty,
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Instant startsAt,
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Instant endsAt,
            @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 1, maxLength = Outline.LONGEST_PLACE) @Nullable String place,
            @Schema(minimum = "1", maximum = "" + Outline.MOST_PLACES) @Nullable Integer places,
            @Nullable Boolean registrationRequired) {

        Outline.Draft toDraft() {
            return new Outline.Draft(kind, title, university, sharedWith == null ? List.of() : sharedWith, faculty,
                    startsAt, endsAt, place, places, Boolean.TRUE.equals(registrationRequired));
        }
    }

    /** Why an activity is called off. */
    record Cancellation(@NotBlank @Size(max = PlanningActivities.LONGEST_REASON) String reason) {}

    /** Why an activity is annulled. */
    record Annulment(@NotBlank @Size(max = PlanningActivities.LONGEST_REASON) String reason) {}

    /** Why the closing of an activity is taken back. */
    record Reopening(@NotBlank @Size(max = PlanningActivities.LONGEST_REASON) String reason) {}

    /**
     * What stands on the screen at the door.
     *
     * @param code to type
     * @param uri for the picture code: {@code silian:check-in?activity=<id>&code=<code>}; an app that reads it posts the
     *     code to the check-ins of the activity
     */
    record CodeView(String code, URI uri, Instant expiresAt) {}
}
