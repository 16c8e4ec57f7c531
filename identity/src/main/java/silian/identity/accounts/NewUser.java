package silian.identity.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone who shall log in by user name.
 *
 * @param username lower-case letters, digits, dots and hyphens
 * @param displayName how colleagues know the account; not personal data of a citizen
 * @param roles what the account may be
 * @param tenant whose objects it may touch
 * @param authorities rights beyond the roles
 */
public record NewUser(String username, @Nullable String displayName, Set<String> roles, @Nullable String tenant,
        Set<String> authorities) {

    public NewUser {
        roles = Set.copyOf(roles);
        authorities = Set.copyOf(authorities);
    }
}
