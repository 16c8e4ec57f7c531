package silian.identity.accounts;

import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.platform.security.Hmac;
import silian.platform.security.KeyDirectory;
import silian.platform.security.Sealing;
import silian.platform.standards.CreditCode;

/**
 * Creating accounts for those who work with the platform. The first password and second factor follow from the command
 * and a key, so that a repeated command answers the same without the secrets being kept anywhere.
 */
@Component
public final class CreatingAccounts {

    static final String TOTP = "totp-secret";
    /** A bcrypt hash of the strength the application uses, of a password nobody knows. */
    static final String NOBODYS_HASH = "$2a$10$7EqJtq98hPqEX7fNZaFWoOhi5B0wzQqkEn6PCpIAqMWDY0AcUBkWu";
    private static final Set<String> BY_OFFICERS = Set.of(Roles.EMPLOYER_AGENT);
    private static final Set<String> BY_OPS = Set.of(Roles.EMPLOYER_AGENT, Roles.GRID_WORKER, Roles.OFFICER,
            Roles.REVIEWER, Roles.APPROVER);
    private static final int PASSWORD_BYTES = 15;
    private static final int SECRET_BYTES = 20;

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Sealing sealing;
    private final Clock clock;
    private final Hmac secrets;

    /**
     * What the new user needs for the first login; shown once.
     *
     * @param account the account
     * @param password the first password
     * @param totpSecret base32
     */
    public record Created(Account account, String password, String totpSecret) {

        @Override
        public String toString() {
            return account.id().value();
        }
    }

    CreatingAccounts(Accounts accounts, PasswordEncoder passwords, Sealing sealing, KeyDirectory keys, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sealing = sealing;
        this.clock = clock;
        this.secrets = Hmac.derived(keys.key("pseudonym"), "initial-secrets");
    }

    /**
     * @throws Refusal {@code account.role-not-yours-to-give} (403), {@code credit-code.*} (400) if an employer agent's
     *     tenant is none, {@code account.username-taken} (409)
     */
    public Created create(NewUser user, Command command) {
        var mayGive = command.caller().is(Roles.OPS) ? BY_OPS : BY_OFFICERS;
        if (user.roles().isEmpty() || !mayGive.containsAll(user.roles()) || !user.authorities().isEmpty()) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, new Fault("roles", "account.role-not-yours-to-give", Map.of()));
        }
        var tenant = user.tenant();
        if (tenant == null) {
            throw Refusal.invalid("tenant", "account.tenant-missing");
        }
        if (user.roles().contains(Roles.EMPLOYER_AGENT)) {
            CreditCode.of("tenant", tenant);
        }
        var id = new AccountId(command.derive("account"));
        var password = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(Arrays.copyOf(secrets.of("password " + id.value()), PASSWORD_BYTES));
        var totpSecret = Base32.encode(Arrays.copyOf(secrets.of("totp " + id.value()), SECRET_BYTES));
        var account = Account.ofUser(id, user, credentials(password, totpSecret), clock.instant(),
                command.caller().subject());
        try {
            return new Created(accounts.save(account), password, totpSecret);
        } catch (DuplicateKeyException e) {
            return accounts.findById(id).filter(existing -> existing.isCreatedBy(command.caller()))
                    .map(existing -> new Created(existing, password, totpSecret))
                    .orElseThrow(() -> Refusal.conflict("account.username-taken"));
        }
    }

    /** Creates an account with given secrets unless the user name is taken. */
    public boolean createIfAbsent(NewUser user, String password, String totpSecret, String by) {
        if (accounts.findByUsername(user.username()).isPresent()) {
            return false;
        }
        Base32.decode(totpSecret);
        var id = new AccountId(silian.platform.commands.CommandId.digest("account\n" + user.username()));
        try {
            accounts.save(Account.ofUser(id, user, credentials(password, totpSecret), clock.instant(), by));
            return true;
        } catch (DuplicateKeyException e) {
            return false; // another instance was faster
        }
    }

    private Account.Credentials credentials(String password, String totpSecret) {
        return new Account.Credentials(String.valueOf(passwords.encode(password)), sealing.seal(TOTP, totpSecret));
    }
}
