package silian.gateway.routes;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import silian.gateway.GatewaySettings;

/** Which web pages may call the platform: those named in the settings, none by default. */
@Configuration(proxyBeanMethods = false)
class CrossOrigin {

    @Bean
    CorsWebFilter crossOriginRules(GatewaySettings settings) {
        var rules = new CorsConfiguration();
        var origins = settings.gateway().corsOrigins();
        rules.setAllowedOrigins(origins == null ? List.of() : origins);
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(List.of("Authorization", "Content-Type", "Accept-Language", "Idempotency-Key",
                "If-Match", "If-None-Match", "X-Request-Id"));
        rules.setExposedHeaders(List.of("ETag", "Location", "Retry-After", "X-Request-Id", "Idempotency-Replayed"));
        rules.setMaxAge(Duration.ofHours(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", rules);
        return new CorsWebFilter(source);
    }
}
