package silian.recruitment.postings;

import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.language.JobPostingId;

/** Showing postings to the public, hiding and ending them. */
@Component
public final class PublishingJobPostings {

    private final JobPostings postings;
    private final ReviewingJobPostings reviewing;
    private final SearchKeys keys;

    PublishingJobPostings(JobPostings postings, ReviewingJobPostings reviewing, SearchKeys keys) {
        this.postings = postings;
        this.reviewing = reviewing;
        this.keys = keys;
    }

    /** Shows a posting whose wording passes the review by the rules in force on the business date. */
    public JobPosting publish(JobPostingId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, (posting, _) -> posting.publish(
                reviewing.review(posting, command.on()), keys.of(posting.vacancy(), posting.particulars()), command));
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
