package silian.recruitment.institutions;

import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.InstitutionPostId;

interface Examinations extends ListCrudRepository<Examination, InstitutionPostId> {}
