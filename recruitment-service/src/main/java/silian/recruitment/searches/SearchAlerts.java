package silian.recruitment.searches;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.TalentId;

interface SearchAlerts extends ListCrudRepository<SearchAlert, String> {

    List<SearchAlert> findByTalent(TalentId talent);

    /** One write, whatever is still to be told of them. */
    long deleteByTalent(TalentId talent);
}
