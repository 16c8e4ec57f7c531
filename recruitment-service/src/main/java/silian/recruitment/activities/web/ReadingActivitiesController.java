package silian.recruitment.activities.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.activities.ActivityCounts;
import silian.recruitment.activities.CheckingIn;
import silian.recruitment.activities.CountingActivities;
import silian.recruitment.activities.PlanningActivities;
import silian.recruitment.language.ActivityId;

/** How recruitment activities stand, and how they go. */
@RestController
@RequestMapping("/api/recruitment/v1/activities")
class ReadingActivitiesController {

    private final PlanningActivities planning;
    private final CheckingIn checkingIn;
    private final CountingActivities counting;

    ReadingActivitiesController(PlanningActivities planning, CheckingIn checkingIn, CountingActivities counting) {
        this.planning = planning;
        this.checkingIn = checkingIn;
        this.counting = counting;
    }

    /** Activities: all for staff, for a university those it shares, what is published for everybody else. */
    @GetMapping
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'UNIVERSITY', 'OFFICER', 'REVIEWER')")
    Paged<ActivityView> list(Caller caller, Paging paging) {
        return Paged.of(planning.list(caller, paging.position(), paging.limit()), ActivityView::of, paging);
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

    /** How the activity goes at this moment; a university that shares it sees its own students only. */
    @GetMapping("/{id}/counts")
    @PreAuthorize("hasAnyRole('UNIVERSITY', 'OFFICER', 'REVIEWER')")
    ActivityCounts counts(@PathVariable ActivityId id, Caller caller) {
        return counting.count(id, caller);
    }

    /** How many people came. */
    record CheckInCount(long people) {}
}
