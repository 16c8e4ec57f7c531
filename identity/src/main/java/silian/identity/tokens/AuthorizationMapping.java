package silian.identity.tokens;

import com.nimbusds.jwt.util.DateUtils;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import silian.identity.login.LoggedIn;
import silian.identity.tokens.StoredAuthorization.AppRequest;
import silian.identity.tokens.StoredAuthorization.StoredToken;

/**
 * Turns the authorization server's authorizations into documents and back, field by field: no class name and no
 * serialised object ever reaches the store. A token restored from its digest stands for itself by a placeholder.
 */
final class AuthorizationMapping {

    static final String STORED = StoredAuthorization.class.getName();
    private static final String PRINCIPAL = java.security.Principal.class.getName();
    private static final String REQUEST = OAuth2AuthorizationRequest.class.getName();
    private static final String PLACEHOLDER = "sha256:";
    private static final int MOST_REMEMBERED = 500;

    private AuthorizationMapping() {}

    static StoredAuthorization stored(OAuth2Authorization authorization) {
        var before = authorization.<StoredAuthorization>getAttribute(STORED);
        var refresh = token(authorization.getRefreshToken());
        var code = token(authorization.getToken(OAuth2AuthorizationCode.class));
        var access = token(authorization.getAccessToken());
        var identity = token(authorization.getToken(OidcIdToken.class));
        return new StoredAuthorization(authorization.getId(), before == null ? null : before.version(),
                authorization.getRegisteredClientId(), authorization.getPrincipalName(), since(authorization),
                authorization.getAuthorizationGrantType().getValue(), authorization.getAuthorizedScopes(),
                request(authorization.getAttribute(REQUEST)), code, access, refresh, identity, used(before, refresh),
                lastExpiry(code, access, refresh));
    }

    private static Instant lastExpiry(@Nullable StoredToken... tokens) {
        return Stream.of(tokens).filter(Objects::nonNull).map(StoredToken::expiresAt)
                .max(Instant::compareTo).orElseGet(Instant::now);
    }

    private static List<String> used(@Nullable StoredAuthorization before, @Nullable StoredToken refresh) {
        if (before == null) {
            return List.of();
        }
        var last = before.refresh();
        if (last == null || refresh != null && refresh.digest().equals(last.digest())) {
            return before.usedRefresh();
        }
        var all = Stream.concat(before.usedRefresh().stream(), Stream.of(last.digest())).toList();
        return all.subList(Math.max(0, all.size() - MOST_REMEMBERED), all.size());
    }

    private static @Nullable AppRequest request(@Nullable OAuth2AuthorizationRequest request) {
        return request == null
                ? null
                : new AppRequest(request.getRedirectUri(), request.getState(), request.getScopes(),
                        request.getAdditionalParameters().entrySet().stream()
                                .filter(parameter -> parameter.getValue() instanceof String)
                                .collect(Collectors.toMap(Map.Entry::getKey, entry -> (String) entry.getValue())));
    }

    private static @Nullable StoredToken token(OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        if (token == null) {
            return null;
        }
        var value = token.getToken().getTokenValue();
        var digest = value.startsWith(PLACEHOLDER) ? value.substring(PLACEHOLDER.length()) : Digests.sha256(value);
        var issuedAt = Objects.requireNonNull(token.getToken().getIssuedAt(), "every token has a time");
        var expiresAt = Objects.requireNonNull(token.getToken().getExpiresAt(), "every token expires");
        return new StoredToken(digest, issuedAt, expiresAt, token.isInvalidated());
    }

    /** @param presented the token by which it was found, in its own words */
    static OAuth2Authorization restored(StoredAuthorization stored, RegisteredClient client, String issuer,
            @Nullable String presented) {
        var builder = OAuth2Authorization.withRegisteredClient(client).id(stored.id()).principalName(stored.subject())
                .authorizationGrantType(new AuthorizationGrantType(stored.grant())).authorizedScopes(stored.scopes())
                .attribute(STORED, stored).attribute(PRINCIPAL, LoggedIn.of(stored.subject(), stored.since()));
        var request = stored.request();
        if (request != null) {
            builder.attribute(REQUEST, OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(issuer + "/oauth2/authorize").clientId(client.getClientId())
                    .redirectUri(request.redirectUri()).state(request.state()).scopes(new HashSet<>(request.scopes()))
                    .additionalParameters(new HashMap<String, Object>(request.parameters())).build());
        }
        var digest = presented == null ? "" : Digests.sha256(presented);
        add(builder, stored.code(), presented, digest, (value, token) -> new OAuth2AuthorizationCode(value,
                token.issuedAt(), token.expiresAt()));
        add(builder, stored.access(), presented, digest, (value, token) -> new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, value, token.issuedAt(), token.expiresAt(), stored.scopes()));
        add(builder, stored.refresh(), presented, digest, (value, token) -> new OAuth2RefreshToken(value,
                token.issuedAt(), token.expiresAt()));
        add(builder, stored.identity(), presented, digest, (value, token) -> new OidcIdToken(value, token.issuedAt(),
                token.expiresAt(),
                Map.of("sub", stored.subject(), "iss", issuer, "auth_time",
                        // The generator of refreshed ID tokens insists on the library's own kind of time.
                        DateUtils.fromSecondsSinceEpoch(stored.since().getEpochSecond()), "aud",
                        Set.of(client.getClientId()))));
        return builder.build();
    }

    private static Instant since(OAuth2Authorization authorization) {
        var login = authorization.<Authentication>getAttribute(PRINCIPAL);
        return login == null ? Instant.EPOCH : LoggedIn.since(login);
    }

    @FunctionalInterface
    private interface Making {
        AbstractOAuth2Token make(String value, StoredToken token);
    }

    private static void add(OAuth2Authorization.Builder builder, @Nullable StoredToken token,
            @Nullable String presented, String digest, Making making) {
        if (token == null) {
            return;
        }
        var value = presented != null && token.digest().equals(digest) ? presented : PLACEHOLDER + token.digest();
        builder.token(making.make(value, token), metadata -> {
            metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, token.invalidated());
            if (making.make(value, token) instanceof OidcIdToken identity) {
                metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, identity.getClaims());
            }
        });
    }
}
