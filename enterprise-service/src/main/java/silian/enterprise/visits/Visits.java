package silian.enterprise.visits;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The visits of the district's grid workers. */
interface Visits extends Repository<Visit, VisitId> {

    Optional<Visit> findById(VisitId id);

    Visit save(Visit visit);
}
