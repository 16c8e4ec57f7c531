package silian.recruitment.postings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.recruitment.demands.AnsweringDemands;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentDemandId;
import silian.recruitment.language.Vacancy;

/** Drafting postings, freely or from a demand. */
@Component
public final class DraftingJobPostings {

    private final JobPostings postings;
    private final FindingEmployers employers;
    private final AnsweringDemands demands;
    private final ReviewingJobPostings reviewing;

    DraftingJobPostings(JobPostings postings, FindingEmployers employers, AnsweringDemands demands,
            ReviewingJobPostings reviewing) {
        this.postings = postings;
        this.employers = employers;
        this.demands = demands;
        this.reviewing = reviewing;
    }

    /**
     * What an employer's agent wrote.
     *
     * @param payFrom yuan a month
     * @param payTo yuan a month
     */
    public record Draft(@Nullable TalentDemandId demand, @Nullable String title, @Nullable String minimumEducation,
            @Nullable Integer openings, @Nullable BigDecimal payFrom, @Nullable BigDecimal payTo,
            @Nullable String major, Particulars.Given particulars) {

        private Openings places(LocalDate on) {
            var faults = new ArrayList<>(Vacancy.faults(title, minimumEducation, payFrom, payTo, major));
            faults.addAll(particulars.faults(on));
            if (openings == null || openings < 1 || openings > Openings.MOST) {
                faults.add(Fault.of("openings", "openings.out-of-range", Map.of("most", Openings.MOST)));
            }
            if (!faults.isEmpty() || openings == null) {
                throw Refusal.invalid(faults);
            }
            return Openings.of(openings);
        }

        private Vacancy vacancy() {
            return Vacancy.of(title, minimumEducation, payFrom, payTo, major);
        }
    }

    /**
     * Drafts a posting for the employer the caller acts for.
     *
     * @throws Refusal naming every wrong field; {@code employer.unknown}, {@code demand.unknown}
     */
    public JobPosting draft(Draft draft, Command command) {
        var id = new JobPostingId(command.derive("posting"));
        var made = postings.findById(id);
        if (made.isPresent()) {
            return made.get();
        }
        var places = draft.places(command.on());
        var employer = employers.of(command.caller());
        if (draft.demand() != null) {
            demands.requireDemandOf(employer.id(), draft.demand());
        }
        var vacancy = draft.vacancy();
        var particulars = draft.particulars().in(employer.area());
        return postings.save(JobPosting.draft(id, employer.id(), draft.demand(), vacancy, particulars, places,
                reviewing.review(vacancy, particulars, command.on()), command));
    }
}
