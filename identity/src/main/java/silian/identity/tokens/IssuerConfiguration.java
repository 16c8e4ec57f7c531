package silian.identity.tokens;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OidcConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import silian.identity.clients.ClientSecrets;
import silian.identity.login.LoginCookies;
import silian.identity.login.LoginEntryPoint;
import silian.platform.security.AccessTokens;
import silian.platform.security.KeyDirectory;
import silian.platform.security.SecuritySettings;

/** Spring Authorization Server as the platform wants it: PKCE for every app, rotated refresh tokens, no server session. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    private static final int FIRST = 1;

    @Bean
    JWKSource<SecurityContext> signingKeys(KeyDirectory directory) {
        return new ImmutableJWKSet<>(SigningKeys.load(directory));
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        var encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(List::getFirst);
        return encoder;
    }

    /** Checks our own access tokens without asking ourselves for the keys over HTTP. */
    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, SecuritySettings settings) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256)
                // Nimbus itself would take the type JWT only; the rules below decide about types.
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {})).build();
        decoder.setJwtValidator(AccessTokens.rules(settings, AccessTokens.types()));
        return decoder;
    }

    @Bean
    OAuth2TokenGenerator<? extends OAuth2Token> tokenGenerator(JwtEncoder encoder, TokenClaims claims, Clock clock) {
        var tokens = new JwtGenerator(encoder);
        tokens.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(tokens, new RefreshTokens(clock));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(SecuritySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer().toString()).build();
    }

    @Bean
    @Order(FIRST)
    SecurityFilterChain issuer(HttpSecurity http, RegisteredClientRepository clients, LoginCookies logins,
            ClientSecrets secrets) {
        var server = new OAuth2AuthorizationServerConfigurer();
        var refresh = new PublicClientRefresh(clients);
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, issuer -> issuer.oidc(IssuerConfiguration::endpoints)
                        .clientAuthentication(client -> client.authenticationConverter(refresh)
                                .authenticationProvider(refresh)
                                .authenticationProviders(providers -> providers.stream()
                                        .filter(ClientSecretAuthenticationProvider.class::isInstance)
                                        .map(ClientSecretAuthenticationProvider.class::cast)
                                        .forEach(provider -> provider.setPasswordEncoder(secrets.encoder())))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(logins))
                .exceptionHandling(no -> no.authenticationEntryPoint(new LoginEntryPoint()))
                .oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable).build();
    }

    /**
     * Logging out by redirect (OpenID Connect RP-Initiated Logout) is not offered, so that it is not told of either: an
     * app revokes its refresh token, and a browser posts {@code /login/forgotten}.
     */
    private static void endpoints(OidcConfigurer oidc) {
        // a logout that nobody offers is not promised
        oidc.providerConfigurationEndpoint(endpoint -> endpoint.providerConfigurationCustomizer(
                metadata -> metadata.claims(claims -> claims.remove("end_session_endpoint"))));
        // OpenID Connect Core 1.0, section 5.3.3: errors as RFC 6750, section 3, has them, which is in a header
        oidc.userInfoEndpoint(endpoint -> endpoint.errorResponseHandler(
                new AuthenticationEntryPointFailureHandler(new BearerTokenAuthenticationEntryPoint())));
    }
}
