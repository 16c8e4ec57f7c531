package silian.recruitment.profiles;

import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.TalentId;

interface TalentProfiles extends ListCrudRepository<TalentProfile, TalentId> {}
