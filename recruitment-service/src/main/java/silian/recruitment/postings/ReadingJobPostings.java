package silian.recruitment.postings;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;

/** Reading postings: what is public is everybody's, what is not is its employer's and the staff's. */
@Component
public final class ReadingJobPostings {

    private static final Sort BY_ID = Sort.by("id");
    private static final Sort BY_SUBMISSION = Sort.by("review.submittedAt", "id");

    private final JobPostings postings;

    ReadingJobPostings(JobPostings postings) {
        this.postings = postings;
    }

    /** @throws Refusal {@code posting.unknown}, also for a posting that the caller may not know of */
    public JobPosting get(JobPostingId id, Caller caller) {
        return postings.findById(id).filter(posting -> posting.visibleTo(caller))
                .orElseThrow(() -> Refusal.unknown("posting"));
    }

    /** Those of the given postings that exist. */
    public List<JobPosting> all(Collection<JobPostingId> ids) {
        return postings.findAllById(ids);
    }

    /**
     * A page of postings: an agent's own, all for staff, the public ones for everybody else. In the order of their ids;
     * what waits for an officer in the order in which it was submitted.
     *
     * @param employer for staff: only this employer's
     * @param state for staff and agents: only those that stand there
     */
    public Window<JobPosting> list(Caller caller, @Nullable EmployerId employer, @Nullable PostingState state,
            ScrollPosition position, Limit limit) {
        if (caller.is(Roles.EMPLOYER_AGENT)) {
            var own = caller.tenant();
            return ofEmployer(new EmployerId(own == null ? "" : own), state, position, limit);
        }
        if (!caller.is(Roles.OFFICER) && !caller.is(Roles.REVIEWER)) {
            return postings.findByState(PostingState.PUBLISHED, position, limit, BY_ID);
        }
        if (employer != null) {
            return ofEmployer(employer, state, position, limit);
        }
        return state == null
                ? postings.findBy(position, limit, BY_ID)
                : postings.findByState(state, position, limit,
                        state == PostingState.SUBMITTED ? BY_SUBMISSION : BY_ID);
    }

    private Window<JobPosting> ofEmployer(EmployerId employer, @Nullable PostingState state,
            ScrollPosition position, Limit limit) {
        return state == null
                ? postings.findByEmployer(employer, position, limit, BY_ID)
                : postings.findByEmployerAndState(employer, state, position, limit, BY_ID);
    }
}
