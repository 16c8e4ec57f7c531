package silian.recruitment.postings.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.platform.web.Versioned;
import silian.recruitment.postings.EmployerSize;
import silian.recruitment.postings.Employment;
import silian.recruitment.postings.JobPosting;
import silian.recruitment.postings.PostingState;
import silian.recruitment.wording.Finding;

/**
 * A posting as shown; pay in yuan a month.
 *
 * @param submittedAt since when it waits for an officer
 * @param returnedFor what its employer is to change, if an officer returned it
 * @param findings what the review of its wording found, until it is public
 * @param overruled whether a reviewer judged that these do not discriminate
 */
record JobPostingView(String id, String enterprise, @Nullable String demand, String title, String minimumEducation,
        int openings, int remaining, BigDecimal payFrom, BigDecimal payTo, @Nullable String major, String area,
        @Nullable String description, @Nullable String chain, @Nullable EmployerSize employerSize,
        Employment employment, @Nullable LocalDate validThrough, @Nullable LocalDate publishedOn,
        PostingState state, @Nullable Instant submittedAt, @Nullable String returnedFor, List<Finding> findings,
        boolean overruled, @Nullable Long version)
        implements
            Versioned {

    static JobPostingView of(JobPosting posting) {
        var vacancy = posting.advertisement().vacancy();
        var particulars = posting.advertisement().particulars();
        var demand = posting.advertisement().demand();
        var review = posting.review();
        return new JobPostingView(posting.id().value(), posting.employer().value(),
                demand == null ? null : demand.value(), vacancy.title(), vacancy.minimumEducation().code(),
                posting.openings().offered(), posting.openings().remaining(), vacancy.pay().from().getAmount(),
                vacancy.pay().to().getAmount(), vacancy.major(), particulars.area().value(), particulars.description(),
                particulars.chain(), particulars.employerSize(), particulars.employment(), particulars.validThrough(),
                posting.showing().publishedOn(), posting.state(), review.submittedAt(), review.returnedFor(),
                findings(posting),
                review.wording().judged(), posting.version());
    }

    private static List<Finding> findings(JobPosting posting) {
        return switch (posting.state()) {
            case DRAFT, SUBMITTED, RETURNED -> posting.review().wording().review().findings();
            case PUBLISHED, PAUSED, CLOSED, EXPIRED -> List.of();
        };
    }
}
