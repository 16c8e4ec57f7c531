package silian.gateway.routes;

import java.time.Duration;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import silian.gateway.GatewaySettings;
import silian.gateway.problems.GatewayProblem;
import silian.gateway.problems.ProblemAnswers;

/**
 * Which web pages may call the platform: those named in the settings, none by default. Asked before the token. The
 * issuer's pages are reached through this door: a browser that posts its login form says so, and behind a proxy that
 * ends TLS the gateway could not see by itself that this is no other origin than its own.
 */
@Component
final class CrossOrigin implements WebFilter, Ordered {

    private final DefaultCorsProcessor processor = new DefaultCorsProcessor();
    private final CorsConfiguration rules = new CorsConfiguration();
    private final ProblemAnswers answers;
    private final String own;

    CrossOrigin(GatewaySettings settings, ProblemAnswers answers) {
        this.answers = answers;
        this.own = settings.issuer().getScheme() + "://" + settings.issuer().getRawAuthority();
        rules.setAllowedOrigins(settings.gateway().corsOrigins());
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(List.of("Authorization", "Content-Type", "Accept-Language", "Idempotency-Key",
                "If-Match", "If-None-Match", "X-Request-Id", "Business-Date", "Back-Fill-Grant"));
        rules.setExposedHeaders(List.of("ETag", "Location", "Retry-After", "X-Request-Id", "Idempotency-Replayed"));
        rules.setMaxAge(Duration.ofHours(1));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (own.equalsIgnoreCase(exchange.getRequest().getHeaders().getOrigin())) {
            return chain.filter(exchange);
        }
        if (!processor.process(rules, exchange)) {
            return answers.answer(exchange, GatewayProblem.ORIGIN_REFUSED);
        }
        return CorsUtils.isPreFlightRequest(exchange.getRequest())
                ? exchange.getResponse().setComplete()
                : chain.filter(exchange);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 30;
    }
}
