package silian.enterprise.register;

import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.Repository;
import silian.platform.standards.CreditCode;

/** The enterprises of the district. */
public interface Enterprises extends Repository<Enterprise, CreditCode> {

    Optional<Enterprise> findById(CreditCode creditCode);

    Enterprise save(Enterprise enterprise);

    /** A page of all enterprises, in the order of their codes. */
    Window<Enterprise> findBy(ScrollPosition position, Limit limit, Sort sort);
}
