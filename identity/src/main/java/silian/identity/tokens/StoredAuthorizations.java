package silian.identity.tokens;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;

/** All logins of all apps. */
interface StoredAuthorizations extends Repository<StoredAuthorization, String> {

    StoredAuthorization save(StoredAuthorization authorization);

    Optional<StoredAuthorization> findById(String id);

    @Query("{'code.digest': ?0}")
    Optional<StoredAuthorization> findByCode(String digest);

    @Query("{'access.digest': ?0}")
    Optional<StoredAuthorization> findByAccess(String digest);

    void deleteById(String id);

    long deleteByExpiresAtBefore(Instant at);
}
