package silian.gateway.routes;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.time.Duration;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.cloud.gateway.support.NotFoundException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import silian.gateway.GatewaySettings;
import silian.gateway.problems.BodyTooLarge;
import silian.gateway.problems.CallerLeft;

/**
 * A breaker per service: when half of the last calls fail to be answered at all, the service is left alone for a
 * while. What a service answers, also 500, is an answer.
 */
@Configuration(proxyBeanMethods = false)
class BreakerRules {

    /** The limit of the connection itself speaks first, and says more; this one only guards against a hung stream. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    @Bean
    CircuitBreakerRegistry circuitBreakers() {
        return CircuitBreakerRegistry.ofDefaults();
    }

    @Bean
    TimeLimiterRegistry timeLimiters() {
        return TimeLimiterRegistry.ofDefaults();
    }

    @Bean
    Customizer<ReactiveResilience4JCircuitBreakerFactory> breakerPerService(GatewaySettings settings) {
        var limits = settings.gateway().limits();
        var breaker = settings.gateway().breaker();
        return factory -> factory.configureDefault(id -> new Resilience4JConfigBuilder(id)
                .circuitBreakerConfig(CircuitBreakerConfig.custom().slidingWindowSize(breaker.calls())
                        .minimumNumberOfCalls(breaker.atLeast()).failureRateThreshold(50)
                        .waitDurationInOpenState(breaker.open())
                        .permittedNumberOfCallsInHalfOpenState(breaker.trials())
                        // none says anything about the service's health
                        .ignoreExceptions(NotFoundException.class, BodyTooLarge.class, CallerLeft.class).build())
                .timeLimiterConfig(TimeLimiterConfig.custom().timeoutDuration(
                        (id.endsWith("-upload") ? limits.upload() : limits.of(id)).plus(GRACE)).build())
                .build());
    }
}
