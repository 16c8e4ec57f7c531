package silian.platform.agencies;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** The Resilience4j instances of all agencies, and their meters {@code resilience4j.*} by agency name. */
final class Mechanisms {

    private static final double GROWTH = 2;
    private static final double VARIATION = 0.5;

    private final BulkheadRegistry bulkheads = BulkheadRegistry.ofDefaults();
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final RetryRegistry retries = RetryRegistry.ofDefaults();

    void measureWith(MeterRegistry meters) {
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedRetryMetrics.ofRetryRegistry(retries).bindTo(meters);
    }

    Bulkhead bulkhead(String agency, AgencySettings settings) {
        return bulkheads.bulkhead(agency, BulkheadConfig.custom()
                .maxConcurrentCalls(settings.maxConcurrent())
                .maxWaitDuration(Duration.ZERO)
                .build());
    }

    /** Only failures count: a refusal is an answer. */
    CircuitBreaker breaker(String agency, AgencySettings settings) {
        return breakers.circuitBreaker(agency, CircuitBreakerConfig.custom()
                .recordExceptions(AgencyFailure.class)
                .failureRateThreshold(settings.failureRate())
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(Math.max(1, settings.window() / 2))
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(2)
                .build());
    }

    Retry retry(String agency, AgencySettings settings) {
        var longestPause = settings.retryWait()
                .multipliedBy((long) Math.pow(GROWTH, settings.attempts() - 2.0) + 1)
                .multipliedBy(2);
        return retries.retry(agency, RetryConfig.custom()
                .maxAttempts(settings.attempts())
                .intervalFunction(
                        IntervalFunction.ofExponentialRandomBackoff(settings.retryWait(), GROWTH, VARIATION))
                .retryOnException(e -> e instanceof AgencyFailure && stillTimeFor(longestPause))
                .build());
    }

    private static boolean stillTimeFor(Duration pause) {
        return Deadline.CURRENT.get().remaining().compareTo(pause) > 0;
    }
}
