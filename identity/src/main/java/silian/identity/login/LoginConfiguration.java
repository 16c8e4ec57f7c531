package silian.identity.login;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import silian.platform.security.SecuritySettings;

/** The filters in front of the login pages: open to everyone, every post with the token of the page it comes from. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    private static final int AFTER_ISSUER = 2;
    /** No form-action: Chromium applies it to the redirect back to the app too. */
    private static final String CONTENT = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    @Order(AFTER_ISSUER)
    SecurityFilterChain loginFilters(HttpSecurity http, LoginCookies logins, AccessDeniedHandler answers,
            SecuritySettings settings) {
        return http.securityMatcher("/login", "/login/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(logins))
                .exceptionHandling(no -> no.accessDeniedHandler(answers))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(settings))
                        // The pages are never compressed, so the token needs no mask against BREACH, and a program
                        // may post back the cookie's value.
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable).build();
    }

    private static CookieCsrfTokenRepository tokens(SecuritySettings settings) {
        var tokens = new CookieCsrfTokenRepository();
        boolean secure = "https".equals(settings.issuer().getScheme());
        tokens.setCookiePath("/login");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(secure).sameSite("Strict"));
        return tokens;
    }
}
