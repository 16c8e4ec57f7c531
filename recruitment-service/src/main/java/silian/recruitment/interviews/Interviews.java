package silian.recruitment.interviews;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.InterviewId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.TalentId;

interface Interviews extends ListCrudRepository<Interview, InterviewId> {

    Window<Interview> findByApplication(JobApplicationId application, ScrollPosition position, Limit limit, Sort sort);

    List<Interview> findByApplication(JobApplicationId application);

    long deleteByApplication(JobApplicationId application);

    Window<Interview> findByTalent(TalentId talent, ScrollPosition position, Limit limit, Sort sort);

    Window<Interview> findByEmployer(EmployerId employer, ScrollPosition position, Limit limit, Sort sort);

    Window<Interview> findBy(ScrollPosition position, Limit limit, Sort sort);

    @Query(value = "{quarters: {$in: ?0}}", exists = true)
    boolean existsWithAnyOf(Collection<String> quarters);
}
