package silian.identity.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import silian.identity.IdentitySettings;
import silian.platform.commands.CommandId;
import silian.platform.security.PersonalDataVault;
import silian.platform.security.PersonalField;
import silian.platform.security.PhonePseudonyms;
import silian.platform.security.Sealing;

/**
 * Finds the account of whoever proved who they are. Why a login is refused is never told: not which factor was wrong,
 * not whether the account exists or is locked.
 */
@Component
public final class LoggingIn {

    private static final Logger log = LoggerFactory.getLogger(LoggingIn.class);

    private final Accounts accounts;
    private final PersonalDataVault vault;
    private final PhonePseudonyms pseudonyms;
    private final PasswordEncoder passwords;
    private final Sealing sealing;
    private final Clock clock;
    private final IdentitySettings.Password limits;
    private final SecondFactor secondFactor = new SecondFactor();

    LoggingIn(Accounts accounts, PersonalDataVault vault, PhonePseudonyms pseudonyms, PasswordEncoder passwords,
            Sealing sealing, Clock clock, IdentitySettings settings) {
        this.accounts = accounts;
        this.vault = vault;
        this.pseudonyms = pseudonyms;
        this.passwords = passwords;
        this.sealing = sealing;
        this.clock = clock;
        this.limits = settings.password();
    }

    /** The account of a phone whose holder just proved to hold it, created on first login. */
    public Account byPhone(String phone) {
        var index = vault.index(PersonalField.PHONE, phone);
        return accounts.findByPhone(index).orElseGet(() -> {
            try {
                var id = new AccountId(CommandId.digest(UUID.randomUUID().toString()));
                var created = accounts.save(Account.ofTalent(id, vault.protect(PersonalField.PHONE, phone),
                        pseudonyms.of(phone), clock.instant()));
                log.info("account {} created by its first login", id.value());
                return created;
            } catch (DuplicateKeyException e) {
                return accounts.findByPhone(index).orElseThrow(() -> e); // another instance was faster
            }
        });
    }

    /** The account with this user name if password and second factor are right and it is not locked. */
    public Optional<Account> byPassword(String username, String password, String code) {
        var found = accounts.findByUsername(username);
        var credentials = found.map(Account::credentials).orElse(null);
        // Nobody's hash is checked for unknown names, so that time does not tell which names exist.
        boolean right = passwords.matches(password,
                credentials == null ? CreatingAccounts.NOBODYS_HASH : credentials.passwordHash());
        if (found.isEmpty() || credentials == null) {
            return Optional.empty();
        }
        var account = found.get();
        var now = clock.instant();
        if (account.isLocked(now)) {
            return Optional.empty();
        }
        var secret = sealing.open(CreatingAccounts.TOTP, credentials.totpSecret());
        var step = secondFactor.stepOf(code, secret, now);
        boolean admitted = right && step.isPresent() && !account.hasUsed(step.getAsLong());
        if (admitted) {
            account.loggedIn(step.getAsLong());
        } else {
            account.loginFailed(now, limits.tries(), limits.lock());
            log.info("a login to account {} failed", account.id().value());
        }
        boolean alone = saved(account);
        return admitted && alone ? Optional.of(account) : Optional.empty();
    }

    /** Whether this try was the only one: of several at once, those that lose learn nothing. */
    private boolean saved(Account account) {
        try {
            accounts.save(account);
            return true;
        } catch (OptimisticLockingFailureException e) {
            return false;
        }
    }
}
