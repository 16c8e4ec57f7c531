package silian.recruitment.postings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.demands.AnsweringDemands;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentDemandId;
import silian.recruitment.language.Vacancy;

/** Drafting postings, freely or from a demand, and correcting what was drafted. */
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
            faults.addAll(Openings.faults(openings));
            if (!faults.isEmpty()) {
                throw Refusal.invalid(faults);
            }
            return Openings.of(openings);
        }

        /** @param employersArea where the employer is registered */
        private Advertisement advertisement(String employersArea) {
            return new Advertisement(demand, Vacancy.of(title, minimumEducation, payFrom, payTo, major),
                    particulars.in(employersArea));
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
        requireDemand(draft, employer.id());
        var advertisement = draft.advertisement(employer.area());
        return postings.save(JobPosting.draft(id, employer.id(), advertisement, places,
                reviewing.review(advertisement, command.on()), command));
    }

    /**
     * Says anew what the caller's employer drafted, whole.
     *
     * @throws Refusal {@code posting.unknown}; naming every wrong field; {@code demand.unknown}; what
     *     {@link JobPosting#correct} refuses
     */
    public JobPosting correct(JobPostingId id, Draft draft, ExpectedVersion expected, Command command) {
        var posting = postings.findById(id).filter(found -> found.belongsTo(command.caller()))
                .orElseThrow(() -> Refusal.unknown("posting"));
        if (posting.has(command)) {
            return posting;
        }
        expected.check(posting.version());
        var places = draft.places(command.on());
        var employer = employers.of(command.caller());
        requireDemand(draft, employer.id());
        var advertisement = draft.advertisement(employer.area());
        posting.correct(advertisement, places, reviewing.review(advertisement, command.on()), command);
        return postings.save(posting);
    }

    private void requireDemand(Draft draft, EmployerId employer) {
        if (draft.demand() != null) {
            demands.requireDemandOf(employer, draft.demand());
        }
    }
}
