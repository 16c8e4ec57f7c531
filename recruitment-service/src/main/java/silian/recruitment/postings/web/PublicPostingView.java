package silian.recruitment.postings.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.recruitment.postings.EmployerSize;
import silian.recruitment.postings.Employment;
import silian.recruitment.postings.JobPosting;

/**
 * A public posting as everybody is shown it: what the employer offers, and nothing of how it was reviewed.
 *
 * @param enterprise GB 32100
 * @param employerName as the register has it
 * @param minimumEducation GB/T 4658
 * @param remaining places left
 * @param payFrom yuan a month before tax
 * @param payTo yuan a month before tax
 * @param area GB/T 2260, or the statistical code of a street
 * @param validThrough the last day; open until it is closed if absent
 */
record PublicPostingView(String id, String enterprise, @Nullable String employerName, String title,
        String minimumEducation, int openings, int remaining, BigDecimal payFrom, BigDecimal payTo,
        @Nullable String major, String area, @Nullable String description, @Nullable String chain,
        @Nullable EmployerSize employerSize, Employment employment, @Nullable LocalDate validThrough,
        @Nullable LocalDate publishedOn) {

    static PublicPostingView of(JobPosting posting, @Nullable String employerName) {
        var vacancy = posting.advertisement().vacancy();
        var particulars = posting.advertisement().particulars();
        return new PublicPostingView(posting.id().value(), posting.employer().value(), employerName, vacancy.title(),
                vacancy.minimumEducation().code(), posting.openings().offered(), posting.openings().remaining(),
                vacancy.pay().from().getAmount(), vacancy.pay().to().getAmount(), vacancy.major(),
                particulars.area().value(), particulars.description(), particulars.chain(),
                particulars.employerSize(), particulars.employment(), particulars.validThrough(),
                posting.showing().publishedOn());
    }
}
