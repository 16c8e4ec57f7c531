package silian.recruitment.activities;

import java.util.List;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.TalentId;

interface Mixers extends ListCrudRepository<Mixer, ActivityId> {

    /** Where the person wears a badge. */
    @Query("{'guests.wearing.talent': ?0}")
    List<Mixer> findByGuest(TalentId talent);
}
