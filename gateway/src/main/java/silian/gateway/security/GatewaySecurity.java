package silian.gateway.security;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import silian.gateway.GatewaySettings;
import silian.gateway.problems.GatewayProblem;
import silian.gateway.problems.ProblemAnswers;

/**
 * Lets callers with a valid access token through to the services, and anybody to the issuer, the API documents and what
 * services let everybody read, which lies under {@code /public/}.
 * Every service checks the token again and decides on the object.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class GatewaySecurity {

    /** A withdrawn key is believed no longer than this. */
    private static final Duration KEYS_LIFE = Duration.ofMinutes(5);
    private static final Duration KEYS_PAUSE = Duration.ofSeconds(5);

    /** What everybody may read; the services have the same line. */
    private static final String PUBLIC = "/api/*/v1/public/**";

    @Bean
    SecurityWebFilterChain entrance(ServerHttpSecurity http, ProblemAnswers answers) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable).httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable).logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(exchange -> exchange.pathMatchers(HttpMethod.OPTIONS).permitAll()
                        .pathMatchers(HttpMethod.GET, "/api/*/openapi", PUBLIC).permitAll()
                        .pathMatchers(HttpMethod.HEAD, PUBLIC).permitAll()
                        .pathMatchers("/api/**").authenticated()
                        // the page of the documents and the issuer, which protects itself; there is no route to
                        // anywhere else: it is answered 404
                        .anyExchange().permitAll())
                .oauth2ResourceServer(server -> server.jwt(_ -> {}).bearerTokenConverter(new BearerTokens())
                        .authenticationEntryPoint((exchange, why) -> unauthenticated(exchange, why, answers)))
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint((exchange, why) -> unauthenticated(exchange, why, answers))
                        .accessDeniedHandler((exchange, _) -> answers.answer(exchange, GatewayProblem.FORBIDDEN)))
                .build();
    }

    /** What a filter of the chain took is nobody's question; what is refused shows in the status of the request. */
    @Bean
    SecurityObservationSettings unobservedChain() {
        return SecurityObservationSettings.noObservations();
    }

    private static Mono<Void> unauthenticated(ServerWebExchange exchange, AuthenticationException why,
            ProblemAnswers answers) {
        var hasToken = why instanceof OAuth2AuthenticationException;
        exchange.getResponse().getHeaders().set("WWW-Authenticate",
                hasToken ? "Bearer error=\"invalid_token\"" : "Bearer");
        return answers.answer(exchange, hasToken ? GatewayProblem.TOKEN_INVALID : GatewayProblem.TOKEN_MISSING);
    }

    @Bean
    ReactiveJwtDecoder accessTokens(GatewaySettings settings) {
        var decoder = NimbusJwtDecoder.withJwkSource(new IssuerKeys(settings.jwksUri(), KEYS_LIFE, KEYS_PAUSE))
                .jwsAlgorithms(algorithms -> algorithms.addAll(
                        List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                // Nimbus itself would take the type JWT only; the rules below decide about types.
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {})).build();
        var types = new JwtTypeValidator("at+jwt", "application/at+jwt", "JWT");
        types.setAllowEmpty(true);
        var time = new JwtTimestampValidator(settings.gateway().clockSkew());
        time.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(types, time,
                new JwtIssuerValidator(settings.issuer().toString()), new JwtAudienceValidator(settings.audience()),
                // RFC 9068 asks for one, and everything that is counted or kept per caller rests on it
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
                // if the issuer's clock is fast beyond the skew, its other times mean nothing
                new JwtClaimValidator<Instant>(JwtClaimNames.IAT, issuedAt -> issuedAt == null
                        || !issuedAt.isAfter(Instant.now().plus(settings.gateway().clockSkew())))));
        return new RememberedTokens(decoder, settings.gateway().clockSkew());
    }
}
