package silian.recruitment.consents;

import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.TalentId;

interface Consents extends ListCrudRepository<PersonalConsents, TalentId> {}
