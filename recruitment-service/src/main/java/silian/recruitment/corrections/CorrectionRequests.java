package silian.recruitment.corrections;

import silian.recruitment.language.CorrectionRequestId;
import java.util.Collection;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.ListCrudRepository;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.TalentId;

interface CorrectionRequests extends ListCrudRepository<CorrectionRequest, CorrectionRequestId> {

    Window<CorrectionRequest> findByPerson(TalentId person, ScrollPosition position, Limit limit, Sort sort);

    Window<CorrectionRequest> findBySchoolAndStateIn(SchoolCode school, Collection<CorrectionRequest.State> states,
            ScrollPosition position, Limit limit, Sort sort);

    Window<CorrectionRequest> findByStateIn(Collection<CorrectionRequest.State> states, ScrollPosition position,
            Limit limit, Sort sort);
}
