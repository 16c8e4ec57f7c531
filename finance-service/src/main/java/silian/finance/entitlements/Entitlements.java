package silian.finance.entitlements;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What hires entitle to. */
interface Entitlements extends Repository<Entitlement, EntitlementId> {

    Optional<Entitlement> findById(EntitlementId id);

    Entitlement save(Entitlement entitlement);

    /** The entitlements of one person; a handful. */
    List<Entitlement> findBySubject(String subject);
}
