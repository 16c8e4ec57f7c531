package silian.platform.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import silian.platform.commands.BusinessDateAuthority;
import silian.platform.web.problems.Problems;

/**
 * Makes a servlet application a resource server that denies by default. Only health, the metrics a scraper reads on the
 * management port, the API description and what may be read under {@code /public/} are open; other management endpoints
 * are for operations.
 */
@AutoConfiguration(before = {OAuth2ResourceServerAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
        UserDetailsServiceAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecuritySettings.class)
@EnableMethodSecurity
public class SecurityAutoConfiguration {

    private static final String[] OPEN = {"/actuator/health", "/actuator/health/**", "/actuator/prometheus",
            "/api/*/openapi", "/api/*/openapi/**"};

    /** What everybody may read, and nothing that changes anything; the gateway has the same line. */
    private static final String PUBLIC = "/api/*/v1/public/**";

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(SecuritySettings settings) {
        return AccessTokens.decoder(settings);
    }

    @Bean
    FirstToken firstToken(JwtDecoder decoder) {
        return new FirstToken(decoder);
    }

    @Bean
    @ConditionalOnMissingBean
    BusinessDateAuthority backFill(SecuritySettings settings, ObjectProvider<Clock> clock) {
        var grants = AccessTokens.decoder(settings, BackFill.types());
        return new BackFill(grants, clock.getIfAvailable(Clock::systemUTC), settings.zone());
    }

    /**
     * Looks at paths and methods only. What stands in a parameter or a header is judged by whoever reads it, who can name
     * it; the firewall would throw out of any getter, which is nobody's answer.
     */
    @Bean
    @ConditionalOnMissingBean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(_ -> true);
        firewall.setAllowedHeaderNames(_ -> true);
        firewall.setAllowedHeaderValues(_ -> true);
        return firewall;
    }

    @Bean
    CallerArguments callerArguments() {
        return new CallerArguments();
    }

    @Bean
    HandlerRules handlerRules(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new HandlerRules(mappings);
    }

    @Bean
    SecurityAnswers securityAnswers(Problems problems) {
        return new SecurityAnswers(problems);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain resourceServer(HttpSecurity http, SecurityAnswers answers, JwtDecoder decoder) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                .requestMatchers(OPEN).permitAll().requestMatchers(HttpMethod.GET, PUBLIC).permitAll()
                .requestMatchers(HttpMethod.HEAD, PUBLIC).permitAll().requestMatchers("/actuator/**").hasRole("OPS")
                .anyRequest().authenticated())
                .oauth2ResourceServer(server -> server
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(new CallerTokens()))
                        .authenticationEntryPoint(answers).accessDeniedHandler(answers)
                        .withObjectPostProcessor(answerWhenKeysAreMissing(answers)))
                .exceptionHandling(no -> no.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // nothing here is authenticated by a cookie
                .requestCache(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable)
                .headers(Customizer.withDefaults()).build();
    }

    /** Keys that cannot be fetched are our trouble, 503; Spring Security would let the exception through as a 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answerWhenKeysAreMissing(
            SecurityAnswers answers) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                var handler = new AuthenticationEntryPointFailureHandler(answers);
                handler.setRethrowAuthenticationServiceException(false);
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    @Bean
    WebMvcConfigurer callerMvc(CallerArguments arguments) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(arguments);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new EarlyDenial()).order(Ordered.HIGHEST_PRECEDENCE + 100);
            }
        };
    }
}
