package silian.platform.agencies;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import silian.platform.commands.Refusal;

/** Bounds the calls to one agency: how many at once, how long, how often tried, and whether tried at all. */
final class Guard {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);
    /** A full house empties within a call's time; there is nothing to recover from. */
    private static final Duration CROWDED = Duration.ofSeconds(1);

    private final String agency;
    private final AgencySettings settings;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final Retry retry;

    Guard(String agency, AgencySettings settings, Mechanisms mechanisms) {
        this.agency = agency;
        this.settings = settings;
        this.bulkhead = mechanisms.bulkhead(agency, settings);
        this.breaker = mechanisms.breaker(agency, settings);
        this.retry = mechanisms.retry(agency, settings);
    }

    /**
     * @param attempt one attempt; fails with {@link AgencyFailure} or {@link AgencyRefused}
     * @throws Refusal {@code agency.<name>.unavailable}
     */
    <T extends @Nullable Object> T call(HttpMethod method, Supplier<T> attempt) {
        var guarded = CircuitBreaker.decorateSupplier(breaker, attempt);
        var tried = method.equals(HttpMethod.GET) ? Retry.decorateSupplier(retry, guarded) : guarded;
        var bounded = Bulkhead.decorateSupplier(bulkhead, tried);
        try {
            return ScopedValue.where(Deadline.CURRENT, Deadline.in(settings.timeLimit())).call(bounded::get);
        } catch (AgencyFailure e) {
            log.warn("agency {} gave no answer: {}", agency, e.getMessage());
            throw unavailable(e.retryAfter());
        } catch (CallNotPermittedException e) {
            throw unavailable(settings.openFor());
        } catch (BulkheadFullException e) {
            log.warn("agency {} is called by {} already", agency, settings.maxConcurrent());
            throw unavailable(CROWDED);
        }
    }

    private Refusal unavailable(@Nullable Duration retryAfter) {
        return Refusal.unavailable("agency." + agency + ".unavailable",
                retryAfter != null ? retryAfter : settings.retryAfter());
    }
}
