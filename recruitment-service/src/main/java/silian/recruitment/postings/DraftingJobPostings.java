package silian.recruitment.postings;

import java.math.BigDecimal;
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

    DraftingJobPostings(JobPostings postings, FindingEmployers employers, AnsweringDemands demands) {
        this.postings = postings;
        this.employers = employers;
        this.demands = demands;
    }

    /**
     * What an employer's agent wrote.
     *
     * @param payFrom yuan a month
     * @param payTo yuan a month
     */
    public record Draft(@Nullable TalentDemandId demand, @Nullable String title, @Nullable String minimumEducation,
            @Nullable Integer openings, @Nullable BigDecimal payFrom, @Nullable BigDecimal payTo,
            @Nullable String major) {

        private Openings places() {
            var faults = new ArrayList<>(Vacancy.faults(title, minimumEducation, payFrom, payTo, major));
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
        var places = draft.places();
        var employer = employers.of(command.caller()).id();
        if (draft.demand() != null) {
            demands.requireDemandOf(employer, draft.demand());
        }
        return postings.save(JobPosting.draft(id, employer, draft.demand(), draft.vacancy(), places, command));
    }
}
