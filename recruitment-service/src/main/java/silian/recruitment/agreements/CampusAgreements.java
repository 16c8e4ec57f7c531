package silian.recruitment.agreements;

import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.ListCrudRepository;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.CampusAgreementId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.TalentId;

interface CampusAgreements extends ListCrudRepository<CampusAgreement, CampusAgreementId> {

    Optional<CampusAgreement> findByEffectiveOf(TalentId talent);

    Optional<CampusAgreement> findByOpenFor(JobApplicationId application);

    Optional<CampusAgreement> findByFulfilmentHire(HireId hire);

    Window<CampusAgreement> findByTalent(TalentId talent, ScrollPosition position, Limit limit, Sort sort);

    Window<CampusAgreement> findByEmployer(EmployerId employer, ScrollPosition position, Limit limit, Sort sort);

    Window<CampusAgreement> findBySchool(SchoolCode school, ScrollPosition position, Limit limit, Sort sort);

    Window<CampusAgreement> findBy(ScrollPosition position, Limit limit, Sort sort);
}
