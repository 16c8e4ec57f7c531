package silian.recruitment.demands;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.TalentDemandId;

interface TalentDemands extends ListCrudRepository<TalentDemand, TalentDemandId> {

    Window<TalentDemand> findByEmployer(EmployerId employer, ScrollPosition position, Limit limit, Sort sort);

    Window<TalentDemand> findBy(ScrollPosition position, Limit limit, Sort sort);
}
