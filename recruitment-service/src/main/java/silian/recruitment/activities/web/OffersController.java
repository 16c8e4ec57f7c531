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
import silian.recruitment.activities.ReadingOffers;
import silian.recruitment.activities.ReadingOffers.Offer;
import silian.recruitment.language.ActivityId;
import silian.recruitment.postings.JobPosting;

/** What is offered at an activity. */
@RestController
@RequestMapping("/api/recruitment/v1/activities/{id}/openings")
class OffersController {

    private final ReadingOffers reading;

    OffersController(ReadingOffers reading) {
        this.reading = reading;
    }

    /** Which employers come, and what of it is still open. */
    @GetMapping
    @PreAuthorize("hasAnyRole('TALENT', 'UNIVERSITY', 'OFFICER', 'REVIEWER')")
    Paged<EmployerOpeningsView> openings(@PathVariable ActivityId id, Caller caller, Paging paging) {
        return Paged.of(reading.offers(id, caller, paging.position(), paging.limit()), EmployerOpeningsView::of,
                paging);
    }

    /** An employer and what it offers. */
    record EmployerOpeningsView(String enterprise, String name, List<OpeningView> postings) {

        static EmployerOpeningsView of(Offer offer) {
            return new EmployerOpeningsView(offer.employer().value(), offer.name(),
                    offer.postings().stream().map(OpeningView::of).toList());
        }
    }

    /**
     * A posting as people at the activity are told of it.
     *
     * @param remaining openings that are left
     * @param payFrom yuan a month
     * @param payTo yuan a month
     */
    record OpeningView(String posting, String title, String minimumEducation, int remaining, BigDecimal payFrom,
            BigDecimal payTo, @Nullable String major) {

        static OpeningView of(JobPosting posting) {
            var vacancy = posting.advertisement().vacancy();
            return new OpeningView(posting.id().value(), vacancy.title(), vacancy.minimumEducation().code(),
                    posting.openings().remaining(), vacancy.pay().from().getAmount(), vacancy.pay().to().getAmount(),
                    vacancy.major());
        }
    }
}
