package silian.recruitment.activities.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.activities.ReadingCampusActivities;
import silian.recruitment.activities.ReadingCampusActivities.Offer;
import silian.recruitment.activities.web.ActivityController.ActivityView;
import silian.recruitment.language.ActivityId;
import silian.recruitment.postings.JobPosting;

/** Activities and openings for the students of a university. */
@RestController
@RequestMapping("/api/recruitment/v1/universities/me/activities")
class CampusController {

    private final ReadingCampusActivities reading;

    CampusController(ReadingCampusActivities reading) {
        this.reading = reading;
    }

    /** The public activities at the university. */
    @GetMapping
    @PreAuthorize("hasRole('UNIVERSITY')")
    Paged<ActivityView> activities(Caller caller, Paging paging) {
        return Paged.of(reading.list(caller, paging.position(), paging.limit()), ActivityView::of, paging);
    }

    /** Who comes to one of them, and what they offer there. */
    @GetMapping("/{id}/openings")
    @PreAuthorize("hasRole('UNIVERSITY')")
    Paged<OfferView> openings(@PathVariable ActivityId id, Caller caller, Paging paging) {
        return Paged.of(reading.offers(id, caller, paging.position(), paging.limit()), OfferView::of, paging);
    }

    /** An employer and what it offers. */
    record OfferView(String enterprise, String name, List<OpeningView> postings) {

        static OfferView of(Offer offer) {
            return new OfferView(offer.employer().value(), offer.name(),
                    offer.postings().stream().map(OpeningView::of).toList());
        }
    }

    /**
     * A posting as students are told of it.
     *
     * @param remaining openings that are left
     * @param payFrom yuan a month
     * @param payTo yuan a month
     */
    record OpeningView(String posting, String title, String minimumEducation, int remaining, BigDecimal payFrom,
            BigDecimal payTo, @Nullable String major) {

        static OpeningView of(JobPosting posting) {
            var vacancy = posting.vacancy();
            return new OpeningView(posting.id().value(), vacancy.title(), vacancy.minimumEducation().code(),
                    posting.openings().remaining(), vacancy.pay().from().getAmount(), vacancy.pay().to().getAmount(),
                    vacancy.major());
        }
    }
}
