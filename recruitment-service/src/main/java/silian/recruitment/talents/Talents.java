package silian.recruitment.talents;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.TalentId;

interface Talents extends ListCrudRepository<Talent, TalentId> {

    Optional<Talent> findBySubject(String subject);

    @Query("{'person.idNumber.index': ?0}")
    Optional<Talent> findByIdNumberIndex(String index);

    @Query("{'person.idNumber.index': {$in: ?0}}")
    List<Talent> findByIdNumberIndexIn(Collection<String> indexes);

    @Query("{'person.phoneIndex': ?0}")
    List<Talent> findByPhoneIndex(String index, Sort sort, Limit limit);

    Window<Talent> findBySchool(SchoolCode school, ScrollPosition position, Limit limit, Sort sort);

    Window<Talent> findBy(ScrollPosition position, Limit limit, Sort sort);

    List<Talent> findByDegreeCheckDueLessThanEqual(Instant now, Sort sort, Limit limit);
}
