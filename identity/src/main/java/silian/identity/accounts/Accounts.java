package silian.identity.accounts;

import java.util.Optional;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;
import silian.platform.security.BlindIndex;

/** All accounts. */
public interface Accounts extends Repository<Account, AccountId> {

    Account save(Account account);

    Optional<Account> findById(AccountId id);

    Optional<Account> findByUsername(String username);

    @Query("{'phone.index': ?0}")
    Optional<Account> findByPhone(BlindIndex phone);
}
