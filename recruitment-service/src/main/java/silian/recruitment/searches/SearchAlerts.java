package silian.recruitment.searches;

import org.springframework.data.repository.ListCrudRepository;

interface SearchAlerts extends ListCrudRepository<SearchAlert, String> {}
