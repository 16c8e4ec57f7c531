package silian.identity.tokens;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import silian.platform.security.SecuritySettings;

/**
 * Keeps logins in the store, for any number of instances and across restarts. A refresh token that comes a second time
 * was stolen, from the app or by it: the whole family is revoked (RFC 9700 section 4.14.2).
 */
@Component
class Logins implements OAuth2AuthorizationService {

    private static final Logger log = LoggerFactory.getLogger(Logins.class);

    private final StoredAuthorizations authorizations;
    private final RegisteredClientRepository clients;
    private final Clock clock;
    private final String issuer;

    Logins(StoredAuthorizations authorizations, RegisteredClientRepository clients, Clock clock,
            SecuritySettings settings) {
        this.authorizations = authorizations;
        this.clients = clients;
        this.clock = clock;
        this.issuer = settings.issuer().toString();
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            return; // the token says it all and is never refreshed
        }
        try {
            authorizations.save(AuthorizationMapping.stored(authorization));
        } catch (OptimisticLockingFailureException | DuplicateKeyException e) {
            revoke(authorization.getId(), "two requests used one token at once");
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        authorizations.deleteById(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return restored(authorizations.findById(id), null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type == null) {
            return Optional.ofNullable(byRefresh(token)).or(() -> Optional.ofNullable(byAccess(token)))
                    .orElseGet(() -> byCode(token));
        }
        return switch (type.getValue()) {
            case "code" -> byCode(token);
            case "access_token" -> byAccess(token);
            case "refresh_token" -> byRefresh(token);
            default -> null;
        };
    }

    private @Nullable OAuth2Authorization byCode(String token) {
        return restored(authorizations.findByCode(Digests.sha256(token)), token);
    }

    private @Nullable OAuth2Authorization byAccess(String token) {
        return restored(authorizations.findByAccess(Digests.sha256(token)), token);
    }

    private @Nullable OAuth2Authorization byRefresh(String token) {
        var family = RefreshTokens.family(token);
        var found = family == null ? Optional.<StoredAuthorization>empty() : authorizations.findById(family);
        if (found.isEmpty()) {
            return null;
        }
        var digest = Digests.sha256(token);
        var current = found.get().refresh();
        if (current != null && current.digest().equals(digest)) {
            return restored(found, token);
        }
        if (found.get().usedRefresh().contains(digest)) {
            revoke(found.get().id(), "a refresh token came a second time");
        }
        return null;
    }

    private void revoke(String id, String why) {
        log.warn("login {} is revoked: {}", id, why);
        authorizations.deleteById(id);
    }

    private @Nullable OAuth2Authorization restored(Optional<StoredAuthorization> found, @Nullable String token) {
        return found.map(stored -> {
            var client = clients.findById(stored.client());
            return client == null ? null : AuthorizationMapping.restored(stored, client, issuer, token);
        }).orElse(null);
    }

    /** Removes what nobody can use any more. Every instance may do it. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() {
        long removed = authorizations.deleteByExpiresAtBefore(clock.instant());
        log.debug("removed {} expired logins", removed);
    }
}
