package silian.recruitment.activities;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.TalentId;

interface CheckIns extends ListCrudRepository<CheckIn, String> {

    List<CheckIn> findByTalent(TalentId talent);

    long countByActivity(ActivityId activity);
}
