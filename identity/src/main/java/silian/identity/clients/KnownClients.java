package silian.identity.clients;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import silian.identity.IdentitySettings;

/**
 * The clients that may ask for tokens: the platform's two apps, public and held to PKCE (RFC 7636), come with the
 * configuration; machines come from the store.
 */
@Component
final class KnownClients implements RegisteredClientRepository {

    private final Map<String, RegisteredClient> apps;
    private final MachineClients machines;
    private final IdentitySettings settings;

    KnownClients(MachineClients machines, IdentitySettings settings) {
        this.machines = machines;
        this.settings = settings;
        this.apps = Stream.of(app("silian-mobile", settings.mobileRedirects()),
                app("silian-staff", settings.staffRedirects()))
                .collect(Collectors.toMap(RegisteredClient::getClientId, Function.identity()));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are registered by their own use case");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        var app = apps.get(clientId);
        return app != null ? app : machines.findById(clientId).map(this::machine).orElse(null);
    }

    private RegisteredClient app(String id, List<String> redirects) {
        return RegisteredClient.withId(id).clientId(id).clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(redirects)).scope(OidcScopes.OPENID).scope(OidcScopes.PROFILE)
                .clientSettings(
                        ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
                .tokenSettings(tokens()).build();
    }

    private RegisteredClient machine(MachineClient machine) {
        var settingsOfClient = ClientSettings.builder().requireProofKey(true);
        var client = RegisteredClient.withId(machine.clientId()).clientId(machine.clientId())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(machine.scopes())).tokenSettings(tokens());
        var secret = machine.secretDigest();
        if (secret != null) {
            client.clientSecret(secret).clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        }
        var keys = machine.jwksUri();
        if (keys != null) {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
            settingsOfClient.jwkSetUrl(keys).tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS256);
        }
        return client.clientSettings(settingsOfClient.build()).build();
    }

    private TokenSettings tokens() {
        return TokenSettings.builder().accessTokenTimeToLive(settings.accessTokenLife())
                .refreshTokenTimeToLive(settings.refreshTokenLife()).reuseRefreshTokens(false)
                .authorizationCodeTimeToLive(java.time.Duration.ofMinutes(2)).build();
    }
}
