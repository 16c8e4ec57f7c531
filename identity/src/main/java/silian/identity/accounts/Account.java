package silian.identity.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Roles;
import silian.platform.security.Protected;
import silian.platform.security.Sealing.Sealed;

/**
 * A person who can log in (账号): a talent by phone, anyone else by user name, password and second factor. Every try
 * changes the account, so that of several tries at once only one is answered.
 */
@Document("accounts")
@TypeAlias("Account")
@CompoundIndex(name = "phone", def = "{'phone.index': 1}", unique = true, sparse = true)
public final class Account {

    @Id
    private final AccountId id;
    @Version
    private @Nullable Long version;
    private final Set<String> roles;
    private final @Nullable String tenant;
    private final Set<String> authorities;
    private final @Nullable String displayName;
    private final Instant createdAt;
    private final String createdBy;
    private final @Nullable Protected phone;
    private final @Nullable String phoneIndex;
    @Indexed(unique = true, sparse = true)
    private final @Nullable String username;
    private final @Nullable Credentials credentials;
    private int failures;
    private @Nullable Instant lockedUntil;
    private @Nullable Long usedTotpStep;

    /**
     * What a password login is checked against.
     *
     * @param passwordHash bcrypt
     * @param totpSecret the shared secret of RFC 6238, sealed
     */
    record Credentials(String passwordHash, Sealed totpSecret) {}

    @PersistenceCreator
    Account(AccountId id, @Nullable Long version, Set<String> roles, @Nullable String tenant, Set<String> authorities,
            @Nullable String displayName, Instant createdAt, String createdBy, @Nullable Protected phone,
            @Nullable String phoneIndex, @Nullable String username, @Nullable Credentials credentials, int failures,
            @Nullable Instant lockedUntil, @Nullable Long usedTotpStep) {
        this.id = id;
        this.version = version;
        this.roles = Set.copyOf(roles);
        this.tenant = tenant;
        this.authorities = Set.copyOf(authorities);
        this.displayName = displayName;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.phone = phone;
        this.phoneIndex = phoneIndex;
        this.username = username;
        this.credentials = credentials;
        this.failures = failures;
        this.lockedUntil = lockedUntil;
        this.usedTotpStep = usedTotpStep;
    }

    /** A talent who proved to hold a phone for the first time. */
    static Account ofTalent(AccountId id, Protected phone, String phoneIndex, Instant at) {
        return new Account(id, null, Set.of(Roles.TALENT), null, Set.of(), null, at, id.value(), phone, phoneIndex,
                null, null, 0, null, null);
    }

    /** Someone who works with the platform. */
    static Account ofUser(AccountId id, NewUser user, Credentials credentials, Instant at, String by) {
        return new Account(id, null, user.roles(), user.tenant(), user.authorities(), user.displayName(), at, by, null,
                null, user.username(), credentials, 0, null, null);
    }

    /** Whether the account takes no logins at the moment. */
    boolean isLocked(Instant at) {
        return lockedUntil != null && at.isBefore(lockedUntil);
    }

    /** Takes note of a wrong password or second factor. */
    void loginFailed(Instant at, int tries, Duration lock) {
        failures++;
        if (failures >= tries) {
            lockedUntil = at.plus(lock);
            failures = 0;
        }
    }

    /** Takes note of a login, so that its second factor is not good for another one (RFC 6238 section 5.2). */
    void loggedIn(long totpStep) {
        failures = 0;
        lockedUntil = null;
        usedTotpStep = totpStep;
    }

    boolean hasUsed(long totpStep) {
        return usedTotpStep != null && totpStep <= usedTotpStep;
    }

    public AccountId id() {
        return id;
    }

    public Set<String> roles() {
        return roles;
    }

    public @Nullable String tenant() {
        return tenant;
    }

    /** Rights beyond the roles, such as {@code back-fill}. */
    public Set<String> authorities() {
        return authorities;
    }

    public @Nullable String displayName() {
        return displayName;
    }

    public @Nullable String username() {
        return username;
    }

    public @Nullable Protected phone() {
        return phone;
    }

    /** The pseudonym of the phone that services know it by. */
    public @Nullable String phoneIndex() {
        return phoneIndex;
    }

    @Nullable
    Credentials credentials() {
        return credentials;
    }

    /** Whether this is what the same command created when it was first carried out. */
    boolean isCreatedBy(Caller caller) {
        return createdBy.equals(caller.subject());
    }
}
