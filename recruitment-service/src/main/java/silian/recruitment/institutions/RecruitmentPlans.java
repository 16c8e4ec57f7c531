package silian.recruitment.institutions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.RecruitmentPlanId;

interface RecruitmentPlans extends ListCrudRepository<RecruitmentPlan, RecruitmentPlanId> {

    Window<RecruitmentPlan> findByInstitution(EmployerId institution, ScrollPosition position, Limit limit, Sort sort);

    Window<RecruitmentPlan> findByStateIn(Collection<RecruitmentPlan.State> states, ScrollPosition position,
            Limit limit, Sort sort);

    List<RecruitmentPlan> findByHeldSinceLessThan(Instant moment, Sort sort, Limit limit);

    Window<RecruitmentPlan> findBy(ScrollPosition position, Limit limit, Sort sort);
}
