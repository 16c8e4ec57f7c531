package silian.recruitment.postings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.Wording;

/** Handing postings in, showing them to the public, amending, hiding and ending them. */
@Component
public final class PublishingJobPostings {

    /** Characters. */
    public static final int LONGEST_REASON = 200;

    private final JobPostings postings;
    private final ReviewingJobPostings reviewing;
    private final SearchKeys keys;

    PublishingJobPostings(JobPostings postings, ReviewingJobPostings reviewing, SearchKeys keys) {
        this.postings = postings;
        this.reviewing = reviewing;
        this.keys = keys;
    }

    /** Hands a draft to the officers. */
    public JobPosting submit(JobPostingId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, JobPosting::submit);
    }

    /**
     * Returns what was submitted.
     *
     * @param reason what its employer is to change, at most {@value #LONGEST_REASON} characters
     * @throws Refusal {@code posting.unknown}, {@code text.*}; what {@link JobPosting#sendBack} refuses
     */
    public JobPosting sendBack(JobPostingId id, @Nullable String reason, ExpectedVersion expected, Command command) {
        var told = Wording.line("reason", reason, LONGEST_REASON);
        return move(id, expected, command, (posting, _) -> posting.sendBack(told, command));
    }

    /**
     * Offers more or fewer places, until another day.
     *
     * @param last the last day, {@code null} for until it is closed
     * @throws Refusal {@code posting.unknown}; naming every wrong field; what {@link JobPosting#amend} refuses
     */
    public JobPosting amend(JobPostingId id, @Nullable Integer offered, @Nullable LocalDate last,
            ExpectedVersion expected, Command command) {
        return move(id, expected, command, (posting, _) -> {
            var faults = new ArrayList<>(Openings.faults(offered));
            faults.addAll(Particulars.lastDayFaults(last, command.on()));
            if (offered == null || !faults.isEmpty()) {
                throw Refusal.invalid(faults);
            }
            posting.amend(offered, last, command);
        });
    }

    /** Shows a posting whose wording passes the review by the rules in force on the business date. */
    public JobPosting publish(JobPostingId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, (posting, _) -> posting.publish(
                reviewing.review(posting.advertisement(), command.on()), keys.of(posting.advertisement()), command));
    }

    /** Hides a posting for a while. */
    public JobPosting pause(JobPostingId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, JobPosting::pause);
    }

    /** Ends a posting. */
    public JobPosting close(JobPostingId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, JobPosting::close);
    }

    private JobPosting move(JobPostingId id, ExpectedVersion expected, Command command,
            BiConsumer<JobPosting, Command> verb) {
        var caller = command.caller();
        var posting = postings.findById(id)
                .filter(found -> caller.is(Roles.OFFICER) || found.belongsTo(caller))
                .orElseThrow(() -> Refusal.unknown("posting"));
        if (posting.has(command)) {
            return posting;
        }
        expected.check(posting.version());
        verb.accept(posting, command);
        return postings.save(posting);
    }
}
