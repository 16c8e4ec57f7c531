package silian.platform.commands;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks: an authenticated person or machine.
 *
 * @param subject the issuer's stable, meaningless id of the account ({@code sub}, OpenID Connect Core 2)
 * @param roles what the account may be, such as {@link Roles#OFFICER}
 * @param tenant whose objects the account may touch: a credit code for employer agents, a school code for
 *     universities, an area code for officers and grid workers; {@code null} for people, who own what they created
 * @param scopes what the client was allowed to ask for (RFC 6749 section 3.3)
 */
public record Caller(String subject, Set<String> roles, @Nullable String tenant, Set<String> scopes) {

    /** The public: somebody who did not log in, and may know what everybody may know. */
    public static final Caller PUBLIC = new Caller("", Set.of(), null, Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** The platform itself, acting on an event. */
    public static Caller platform(String component) {
        return new Caller("platform:" + component, Set.of(Roles.PLATFORM), null, Set.of());
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether this caller acts for the given tenant. A caller without a tenant acts for none. */
    public boolean actsFor(String someTenant) {
        return someTenant.equals(tenant);
    }
}
