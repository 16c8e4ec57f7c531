package silian.enterprise.employment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.Repository;
import silian.platform.standards.CreditCode;

/** Who works where. */
public interface Employments extends Repository<Employment, EmploymentId> {

    Optional<Employment> findById(EmploymentId id);

    Employment save(Employment employment);

    /** A page of an enterprise's employments in one state. */
    Window<Employment> findByEnterpriseAndState(CreditCode enterprise, Employment.State state, ScrollPosition position,
            Limit limit, Sort sort);

    /** How many talents count for an enterprise. */
    long countByEnterpriseAndState(CreditCode enterprise, Employment.State state);

    /** All employments of one person; a handful. */
    List<Employment> findBySubject(String subject);
}
