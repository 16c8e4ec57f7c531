package silian.recruitment.postings.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.platform.web.Versioned;
import silian.recruitment.postings.EmployerSize;
import silian.recruitment.postings.Employment;
import silian.recruitment.postings.JobPosting;
import silian.recruitment.wording.Finding;

/**
 * A posting as shown; pay in yuan a month.
 *
 * @param findings what the review of its wording found, as long as it is a draft
 * @param overruled whether a reviewer judged that these do not discriminate
 */
record JobPostingView(String id, String enterprise, @Nullable String demand, String title, String minimumEducation,
        int openings, int remaining, BigDecimal payFrom, BigDecimal payTo, @Nullable String major, String area,
        @Nullable String description, @Nullable String chain, @Nullable EmployerSize employerSize,
        Employment employment, @Nullable LocalDate validThrough, @Nullable LocalDate publishedOn,
        JobPosting.State state, List<Finding> findings, boolean overruled, @Nullable Long version)
        implements
            Versioned {

    static JobPostingView of(JobPosting posting) {
        var vacancy = posting.vacancy();
        var particulars = posting.particulars();
        var demand = posting.demand();
        return new JobPostingView(posting.id().value(), posting.employer().value(),
                demand == null ? null : demand.value(), vacancy.title(), vacancy.minimumEducation().code(),
                posting.openings().offered(), posting.openings().remaining(), vacancy.pay().from().getAmount(),
                vacancy.pay().to().getAmount(), vacancy.major(), particulars.area().value(), particulars.description(),
                particulars.chain(), particulars.employerSize(), particulars.employment(), particulars.validThrough(),
                posting.publishedOn(), posting.state(),
                posting.state() == JobPosting.State.DRAFT ? posting.wording().review().findings() : List.of(),
                posting.wording().judged(), posting.version());
    }
}
