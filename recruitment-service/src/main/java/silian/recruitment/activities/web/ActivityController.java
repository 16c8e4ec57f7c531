package silian.recruitment.activities.web;

import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
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
import silian.recruitment.activities.Activity;
import silian.recruitment.activities.ActivityKind;
import silian.recruitment.activities.CheckingIn;
import silian.recruitment.activities.PlanningActivities;
import silian.recruitment.language.ActivityId;

/** Recruitment activities, as officers run them. */
@RestController
@RequestMapping("/api/recruitment/v1/activities")
class ActivityController {

    private final PlanningActivities planning;
    private final CheckingIn checkingIn;

    ActivityController(PlanningActivities planning, CheckingIn checkingIn) {
        this.planning = planning;
        this.checkingIn = checkingIn;
    }

    /** Plans an activity. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('OFFICER')")
    ActivityView plan(@Valid @RequestBody ActivityPlan plan, Command command) {
        return ActivityView.of(planning.plan(plan.toPlan(), command));
    }

    /** Shows an activity to employers and talents. */
    @PostMapping("/{id}/publication")
    @PreAuthorize("hasRole('OFFICER')")
    ActivityView publish(@PathVariable ActivityId id, ExpectedVersion expected, Command command) {
        return ActivityView.of(planning.publish(id, expected, command));
    }

    /** Ends an activity; nobody checks in and no intent is reached afterwards. */
    @PostMapping("/{id}/closing")
    @PreAuthorize("hasRole('OFFICER')")
    ActivityView close(@PathVariable ActivityId id, ExpectedVersion expected, Command command) {
        return ActivityView.of(planning.close(id, expected, command));
    }

    /** Makes a short-lived code for the screen at the door; the first one opens the doors. */
    @PostMapping("/{id}/check-in-codes")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('OFFICER')")
    CodeView issueCode(@PathVariable ActivityId id, Command command) {
        var code = checkingIn.issueCode(id, command);
        return new CodeView(code.code(), code.expiresAt());
    }

    /** All activities. */
    @GetMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER')")
    Paged<ActivityView> list(Paging paging) {
        return Paged.of(planning.list(paging.position(), paging.limit()), ActivityView::of, paging);
    }

    /** One activity. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'UNIVERSITY', 'OFFICER', 'REVIEWER')")
    ActivityView show(@PathVariable ActivityId id, Caller caller) {
        return ActivityView.of(planning.get(id, caller));
    }

    /** How many people came. */
    @GetMapping("/{id}/check-in-count")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER')")
    CheckInCount count(@PathVariable ActivityId id, Caller caller) {
        return new CheckInCount(checkingIn.count(planning.get(id, caller).id()));
    }

    /**
     * What an officer plans.
     *
     * @param university five-digit school code; what is held at a university must have one
     * @param faculty of the university; a faculty meeting must have one
     * @param startsAt such as 2022-06-18T01:00:00Z
     */
    record ActivityPlan(@NotNull ActivityKind kind,
            @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 1, maxLength = PlanningActivities.LONGEST_TITLE) @Nullable String title,
            @Schema(minLength = 5, maxLength = 5) @Nullable String university,
            @Schema(minLength = 1, maxLength = PlanningActivities.LONGEST_FACULTY) @Nullable String faculty,
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Instant startsAt,
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Instant endsAt,
            @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 1, maxLength = PlanningActivities.LONGEST_PLACE) @Nullable String place) {

        PlanningActivities.Plan toPlan() {
            return new PlanningActivities.Plan(kind, title, university, faculty, startsAt, endsAt, place);
        }
    }

    /** An activity as shown. */
    record ActivityView(String id, ActivityKind kind, String title, @Nullable String university,
            @Nullable String faculty, Instant startsAt, Instant endsAt, String place, Activity.State state,
            @Nullable Long version) implements Versioned {

        static ActivityView of(Activity activity) {
            var university = activity.university();
            return new ActivityView(activity.id().value(), activity.kind(), activity.title(),
                    university == null ? null : university.value(), activity.faculty(), activity.schedule().startsAt(),
                    activity.schedule().endsAt(), activity.place(), activity.state(), activity.version());
        }
    }

    /** What stands on the screen at the door. */
    record CodeView(String code, Instant expiresAt) {}

    /** How many people came. */
    record CheckInCount(long people) {}
}
