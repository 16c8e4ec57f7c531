package silian.recruitment.postings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.Wording;
import silian.recruitment.wording.ReviewingWording;
import silian.recruitment.wording.WordingReview;

/** Reviewing what postings say (人力资源市场暂行条例 art. 24 and 29), and overruling what the rules found. */
@Component
public final class ReviewingJobPostings {

    private static final int LONGEST_REASON = 200;

    private final JobPostings postings;
    private final ReviewingWording wording;

    ReviewingJobPostings(JobPostings postings, ReviewingWording wording) {
        this.postings = postings;
        this.wording = wording;
    }

    WordingReview review(Advertisement advertisement, LocalDate on) {
        return wording.review(advertisement.words(), on);
    }

    /**
     * A reviewer overrules what the rules in force on the business date find in a posting.
     *
     * @param reason on file, at most 200 characters
     * @throws Refusal {@code posting.unknown}, {@code text.*}; what {@link JobPosting#overrule} refuses
     */
    public JobPosting overrule(JobPostingId id, @Nullable String reason, ExpectedVersion expected, Command command) {
        var filed = Wording.line("reason", reason, LONGEST_REASON);
        var posting = postings.findById(id).orElseThrow(() -> Refusal.unknown("posting"));
        if (posting.has(command)) {
            return posting;
        }
        expected.check(posting.version());
        posting.overrule(review(posting.advertisement(), command.on()), filed, command);
        return postings.save(posting);
    }
}
