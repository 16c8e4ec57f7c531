package silian.recruitment.accreditations;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.AccreditationCaseId;
import silian.recruitment.language.TalentId;

interface AccreditationCases extends ListCrudRepository<AccreditationCase, AccreditationCaseId> {

    Window<AccreditationCase> findByTalent(TalentId talent, ScrollPosition position, Limit limit, Sort sort);

    Window<AccreditationCase> findByState(CaseState state, ScrollPosition position, Limit limit,
            Sort sort);

    Window<AccreditationCase> findBy(ScrollPosition position, Limit limit, Sort sort);

    @Query("{'publicity.objections.by': ?0}")
    List<AccreditationCase> findByObjector(String subject);

    List<AccreditationCase> findByUnsettledSinceLessThanEqual(Instant moment, Sort sort, Limit limit);
}
