package silian.recruitment.startups;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Startups extends ListCrudRepository<Startup, String> {

    List<Startup> findBySubject(String subject);
}
