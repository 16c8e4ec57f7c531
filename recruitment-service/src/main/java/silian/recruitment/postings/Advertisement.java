package silian.recruitment.postings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.recruitment.language.TalentDemandId;
import silian.recruitment.language.Vacancy;

/**
 * What an employer says in a posting (招聘信息).
 *
 * @param demand that it answers, {@code null} if it answers none
 */
public record Advertisement(@Nullable TalentDemandId demand, Vacancy vacancy, Particulars particulars) {

    /** The same until another last day, {@code null} for until it is closed. */
    Advertisement through(@Nullable LocalDate last) {
        return new Advertisement(demand, vacancy, particulars.through(last));
    }
}
