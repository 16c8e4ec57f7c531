package silian.recruitment.activities;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.TalentId;

interface ReceivedCvs extends ListCrudRepository<ReceivedCv, String> {

    /** Those whose persons are known. */
    @Query("{activity: ?0, employer: ?1, talent: {$ne: null}}")
    Window<ReceivedCv> findReadable(ActivityId activity, EmployerId employer, ScrollPosition position, Limit limit,
            Sort sort);

    List<ReceivedCv> findByTalent(TalentId talent);

    boolean existsByActivityAndEmployer(ActivityId activity, EmployerId employer);

    long countByActivity(ActivityId activity);

    long countByActivityAndSchool(ActivityId activity, SchoolCode school);
}
