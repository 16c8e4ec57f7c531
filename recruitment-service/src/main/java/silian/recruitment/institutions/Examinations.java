package silian.recruitment.institutions;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.InstitutionPostId;

interface Examinations extends ListCrudRepository<Examination, InstitutionPostId> {

    @Query("{'selection.objections.by': ?0}")
    List<Examination> findByObjector(String subject);

    List<Examination> findByHeldSinceLessThan(Instant moment, Sort sort, Limit limit);
}
