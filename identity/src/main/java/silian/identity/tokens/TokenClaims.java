package silian.identity.tokens;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;
import silian.identity.accounts.AccountId;
import silian.identity.accounts.Accounts;
import silian.identity.clients.MachineClients;
import silian.platform.security.SecuritySettings;

/**
 * What an access token says (RFC 9068): {@code sub, iss, aud, roles, tenant, authorities, phone_index, scope}. It is
 * asked of the store each time, so that a changed account is known by it at the next refresh at the latest.
 */
@Component
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Accounts accounts;
    private final MachineClients machines;
    private final String audience;

    TokenClaims(Accounts accounts, MachineClients machines, SecuritySettings settings) {
        this.accounts = accounts;
        this.machines = machines;
        this.audience = settings.audience();
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        context.getJwsHeader().type("at+jwt");
        var claims = context.getClaims();
        claims.audience(List.of(audience)).claim("client_id", context.getRegisteredClient().getClientId());
        if (context.getAuthorizedScopes().isEmpty()) {
            claims.claims(all -> all.remove("scope"));
        } else {
            claims.claim("scope", String.join(" ", context.getAuthorizedScopes()));
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            var machine = machines.findById(context.getRegisteredClient().getClientId())
                    .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
            say(claims, machine.roles(), machine.tenant());
        } else {
            var principal = Objects.requireNonNull(context.<Authentication>getPrincipal(), "a login has somebody");
            person(claims, principal.getName());
        }
    }

    private void person(JwtClaimsSet.Builder claims, String subject) {
        var account = accounts.findById(new AccountId(subject))
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        say(claims, account.roles(), account.tenant());
        if (!account.authorities().isEmpty()) {
            claims.claim("authorities", sorted(account.authorities()));
        }
        var phone = account.phoneIndex();
        if (phone != null) {
            claims.claim("phone_index", phone);
        }
    }

    private static void say(JwtClaimsSet.Builder claims, Set<String> roles, @Nullable String tenant) {
        claims.claim("roles", sorted(roles));
        if (tenant != null) {
            claims.claim("tenant", tenant);
        }
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }
}
