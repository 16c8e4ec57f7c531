package silian.acceptance.fire.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import silian.acceptance.client.Session;

/**
 * Somebody who tries to call an operation.
 *
 * @param role the only role of the account, {@code null} for an account without any
 * @param side whose tenant it acts for
 * @param authorities rights beyond the role
 * @param session the login; {@code null} for somebody who does not log in
 */
record Actor(@Nullable String role, Side side, Set<String> authorities, @Nullable Session session) {

    Actor {
        authorities = Set.copyOf(authorities);
    }

    boolean isLoggedIn() {
        return session != null;
    }

    /** The value of the header that says who calls. */
    @Nullable
    String authorization() {
        return session == null ? null : "Bearer " + session.token();
    }

    @Override
    public String toString() {
        return (session == null ? "nobody" : role == null ? "an account without a role" : role) + " " + side;
    }
}
