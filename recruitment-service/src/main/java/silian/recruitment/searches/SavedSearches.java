package silian.recruitment.searches;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.SavedSearchId;
import silian.recruitment.language.TalentId;

interface SavedSearches extends ListCrudRepository<SavedSearch, SavedSearchId> {

    Window<SavedSearch> findByTalentAndState(TalentId talent, SavedSearch.State state, ScrollPosition position,
            Limit limit, Sort sort);

    List<SavedSearch> findByTalent(TalentId talent);

    long countByTalentAndState(TalentId talent, SavedSearch.State state);

    Window<SavedSearch> findByAnchorIn(Collection<String> keys, ScrollPosition position, Limit limit, Sort sort);
}
