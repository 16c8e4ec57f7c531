package silian.recruitment.activities;

import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.ActivityId;

interface ClosingReports extends ListCrudRepository<ClosingReport, ActivityId> {}
