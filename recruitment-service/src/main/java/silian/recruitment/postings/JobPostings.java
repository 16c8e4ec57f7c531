package silian.recruitment.postings;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;

interface JobPostings extends ListCrudRepository<JobPosting, JobPostingId> {

    Window<JobPosting> findByEmployer(EmployerId employer, ScrollPosition position, Limit limit, Sort sort);

    Window<JobPosting> findByState(JobPosting.State state, ScrollPosition position, Limit limit, Sort sort);

    Window<JobPosting> findBy(ScrollPosition position, Limit limit, Sort sort);

    List<JobPosting> findByUnsettledSinceBefore(Instant moment, Limit limit);
}
