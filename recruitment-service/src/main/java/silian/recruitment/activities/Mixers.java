package silian.recruitment.activities;

import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.ActivityId;

interface Mixers extends ListCrudRepository<Mixer, ActivityId> {}
