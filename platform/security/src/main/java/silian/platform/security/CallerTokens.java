package silian.platform.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import silian.platform.commands.Caller;
import silian.platform.commands.Roles;

/**
 * Reads a caller off an access token: {@code sub}, {@code roles} (become {@code ROLE_x}), {@code tenant},
 * {@code scope} (become {@code SCOPE_x}), {@code authorities} (kept as they are) and {@code phone_index}.
 */
public final class CallerTokens implements Converter<Jwt, CallerToken> {

    @Override
    public CallerToken convert(Jwt token) {
        var roles = new HashSet<>(strings(token, "roles"));
        roles.remove(Roles.PLATFORM); // the platform does not call itself with a token
        var scopes = scopes(token);
        var subject = token.getSubject();
        var caller = new Caller(subject == null ? "" : subject, roles, token.getClaimAsString("tenant"), scopes);
        return new CallerToken(token, caller, authorities(token, roles, scopes));
    }

    private static Collection<GrantedAuthority> authorities(Jwt token, Set<String> roles, Set<String> scopes) {
        var authorities = new ArrayList<GrantedAuthority>();
        roles.forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
        scopes.forEach(scope -> authorities.add(new SimpleGrantedAuthority("SCOPE_" + scope)));
        strings(token, "authorities").stream().filter(name -> !name.startsWith("ROLE_") && !name.startsWith("SCOPE_"))
                .forEach(name -> authorities.add(new SimpleGrantedAuthority(name)));
        return authorities;
    }

    private static Set<String> scopes(Jwt token) {
        @Nullable
        Object scope = token.getClaim("scope");
        return scope instanceof String text
                ? text.isBlank() ? Set.of() : new HashSet<>(List.of(text.strip().split(" +")))
                : new HashSet<>(strings(token, "scope"));
    }

    private static List<String> strings(Jwt token, String claim) {
        @Nullable
        Object value = token.getClaim(claim);
        return value instanceof Collection<?> values
                ? values.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }
}
