package silian.recruitment.cards;

import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.TalentCardId;
import silian.recruitment.language.TalentId;

interface TalentCards extends ListCrudRepository<TalentCard, TalentCardId> {

    Optional<TalentCard> findByHeldBy(TalentId talent);

    Optional<TalentCard> findByNumber(String number);

    Window<TalentCard> findByTalent(TalentId talent, ScrollPosition position, Limit limit, Sort sort);

    Window<TalentCard> findBy(ScrollPosition position, Limit limit, Sort sort);
}
