package silian.recruitment.activities.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.activities.PlanningActivities;
import silian.recruitment.activities.ReadingOffers;
import silian.recruitment.activities.web.OffersController.EmployerOpeningsView;
import silian.recruitment.language.ActivityId;

/** What everybody may read of activities, logged in or not. */
@RestController
@RequestMapping("/api/recruitment/v1/public/activities")
class PublicActivitiesController {

    private final PlanningActivities planning;
    private final ReadingOffers offers;

    PublicActivitiesController(PlanningActivities planning, ReadingOffers offers) {
        this.planning = planning;
        this.offers = offers;
    }

    /** Activities that are or were published. */
    @GetMapping
    @PreAuthorize("permitAll()")
    Paged<ActivityView> list(Paging paging) {
        return Paged.of(planning.list(Caller.PUBLIC, paging.position(), paging.limit()), ActivityView::of, paging);
    }

    /** One of them. */
    @GetMapping("/{id}")
    @PreAuthorize("permitAll()")
    ActivityView show(@PathVariable ActivityId id) {
        return ActivityView.of(planning.get(id, Caller.PUBLIC));
    }

    /** Which employers come, and which of their postings are public. */
    @GetMapping("/{id}/openings")
    @PreAuthorize("permitAll()")
    Paged<EmployerOpeningsView> openings(@PathVariable ActivityId id, Paging paging) {
        return Paged.of(offers.offers(id, Caller.PUBLIC, paging.position(), paging.limit()), EmployerOpeningsView::of,
                paging);
    }
}
