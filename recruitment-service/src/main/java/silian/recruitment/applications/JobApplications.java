package silian.recruitment.applications;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;

interface JobApplications extends ListCrudRepository<JobApplication, JobApplicationId> {

    List<JobApplication> findByTalent(TalentId talent);

    Window<JobApplication> findByTalent(TalentId talent, ScrollPosition position, Limit limit, Sort sort);

    Window<JobApplication> findByEmployer(EmployerId employer, ScrollPosition position, Limit limit, Sort sort);

    Window<JobApplication> findByEmployerAndState(EmployerId employer, ApplicationState state,
            ScrollPosition position, Limit limit, Sort sort);

    Window<JobApplication> findByEmployerAndPosting(EmployerId employer, JobPostingId posting,
            ScrollPosition position, Limit limit, Sort sort);

    Window<JobApplication> findByEmployerAndPostingAndState(EmployerId employer, JobPostingId posting,
            ApplicationState state, ScrollPosition position, Limit limit, Sort sort);

    List<JobApplication> findByRestsSinceLessThan(Instant moment, Sort sort, Limit limit);

    List<JobApplication> findByUnsettledSinceLessThanEqual(Instant moment, Sort sort, Limit limit);

    long deleteByIdAndRestsSinceLessThan(JobApplicationId id, Instant moment);

    Window<JobApplication> findBy(ScrollPosition position, Limit limit, Sort sort);
}
