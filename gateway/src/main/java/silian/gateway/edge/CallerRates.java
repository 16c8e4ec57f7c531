package silian.gateway.edge;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.security.Principal;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import silian.gateway.GatewaySettings;
import silian.gateway.problems.GatewayProblem;
import silian.gateway.problems.ProblemAnswers;

/**
 * Gives every caller an allowance that grows with time (token bucket): an account by its subject, anybody else by
 * address. Each instance counts for itself, so two instances allow up to twice the rate.
 */
@Component
final class CallerRates implements GlobalFilter, Ordered {

    private final LoadingCache<String, Bucket> allowances;
    private final ProblemAnswers answers;

    CallerRates(GatewaySettings settings, ProblemAnswers answers) {
        var rate = settings.gateway().rate();
        this.answers = answers;
        this.allowances = Caffeine.newBuilder().maximumSize(rate.callers()).expireAfterAccess(Duration.ofMinutes(10))
                .build(_ -> Bucket.builder().addLimit(limit -> limit.capacity(rate.burst())
                        .refillGreedy(rate.perSecond(), Duration.ofSeconds(1))).build());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return exchange.getPrincipal().map(Principal::getName).map(subject -> "sub:" + subject)
                .defaultIfEmpty("ip:" + RequestIds.addressOf(exchange)).flatMap(caller -> {
                    var probe = allowances.get(caller).tryConsumeAndReturnRemaining(1);
                    return probe.isConsumed()
                            ? chain.filter(exchange)
                            : answers.answer(exchange, GatewayProblem.TOO_MANY_REQUESTS,
                                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
                });
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
