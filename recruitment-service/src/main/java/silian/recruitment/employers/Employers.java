package silian.recruitment.employers;

import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.EmployerId;

interface Employers extends ListCrudRepository<Employer, EmployerId> {}
