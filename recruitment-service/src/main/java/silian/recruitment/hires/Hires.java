package silian.recruitment.hires;

import java.util.List;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.HireId;
import silian.recruitment.language.TalentId;

interface Hires extends ListCrudRepository<Hire, HireId> {

    @Query("{'place.talent': ?0}")
    List<Hire> findByTalent(TalentId talent);

    @Query(value = "{fullTimeOf: ?0}", exists = true)
    boolean existsFullTime(TalentId talent);
}
