package silian.recruitment.postings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobPostingId;

/**
 * Taking the places of postings and giving them back. Many people may want the last place of one posting at the same
 * moment: the posting's version lets one of them through at a time, the others look again and are told the truth. In
 * every round at least one gets through, so a bounded number of rounds is enough for a crowd; who still loses is
 * answered like any lost race.
 */
@Component
public final class TakingOpenings {

    private static final int AT_ONCE = 50;

    private final JobPostings postings;
    private final BusinessDates dates;

    TakingOpenings(JobPostings postings, BusinessDates dates) {
        this.postings = postings;
        this.dates = dates;
    }

    /**
     * Holds a place for a hire; once, however often it is asked.
     *
     * @throws Refusal {@code posting.unknown}, {@code posting.not-published}, {@code posting.no-opening-left}
     */
    public void reserve(JobPostingId id, HireId hire, Instant at) {
        change(id, posting -> posting.reserve(hire, at));
    }

    /** The hire came, on the given business date. */
    public void settle(JobPostingId id, HireId hire, LocalDate on, Instant at) {
        change(id, posting -> posting.settle(hire, on, notBefore(at)));
    }

    /** The hire never came or was withdrawn. */
    public void giveBack(JobPostingId id, HireId hire, Instant at) {
        change(id, posting -> posting.giveBack(hire, notBefore(at)));
    }

    /** Hires may be heard of late; whoever keeps a copy of postings asks for what was written since the last time. */
    private Instant notBefore(Instant at) {
        var now = dates.now();
        return now.isBefore(at) ? at : now;
    }

    /** A place that has been reserved for too long. */
    public record Unsettled(JobPostingId posting, HireId hire) {}

    /** Some of the places reserved before the given moment for hires that are not known to have come. */
    public List<Unsettled> unsettledBefore(Instant moment) {
        return postings.findByOpeningsUnsettledSinceBefore(moment, Limit.of(AT_ONCE)).stream()
                .flatMap(posting -> posting.openings().unsettledBefore(moment).stream()
                        .map(hire -> new Unsettled(posting.id(), hire)))
                .toList();
    }

    /** What changes nothing is not saved: a new version would make the reader's stale. */
    private void change(JobPostingId id, Predicate<JobPosting> verb) {
        SimultaneousSaves.retried(() -> {
            var posting = postings.findById(id).orElseThrow(() -> Refusal.unknown("posting"));
            return verb.test(posting) ? postings.save(posting) : posting;
        });
    }
}
