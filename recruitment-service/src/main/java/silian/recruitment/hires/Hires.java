package silian.recruitment.hires;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.TalentId;

interface Hires extends ListCrudRepository<Hire, HireId> {

    @Query("{'place.talent': ?0}")
    List<Hire> findByTalent(TalentId talent);

    /** Those of which the person says that they left. */
    Window<Hire> findByDepartureReportedTrue(ScrollPosition position, Limit limit, Sort sort);

    @Query("{'place.employer': ?0, 'departure.reported': true}")
    Window<Hire> findDepartedFrom(EmployerId employer, ScrollPosition position, Limit limit, Sort sort);

    @Query(value = "{fullTimeOf: ?0}", exists = true)
    boolean existsFullTime(TalentId talent);
}
