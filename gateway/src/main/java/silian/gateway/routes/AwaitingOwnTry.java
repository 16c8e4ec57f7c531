package silian.gateway.routes;

import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Asks again for a command under a key while the service says that its first try is still being carried out, if that
 * first try was our own and its connection broke: its instance died in the middle of it, and the key is free as soon as
 * the lease of the dead has ended. The caller, who sent the command once, would not know what is meant.
 */
final class AwaitingOwnTry implements GatewayFilter {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Duration limit;

    /** @param limit how long after its arrival a command is still asked for */
    AwaitingOwnTry(Duration limit) {
        this.limit = limit;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var arrived = System.nanoTime();
        return chain.filter(exchange)
                .repeatWhen(answers -> answers
                        .takeWhile(_ -> isStillCarriedOut(exchange) && System.nanoTime() - arrived < limit.toNanos())
                        .doOnNext(_ -> ServerWebExchangeUtils.reset(exchange))
                        .delayElements(PAUSE))
                .then();
    }

    private static boolean isStillCarriedOut(ServerWebExchange exchange) {
        var answer = exchange.getResponse();
        return answer.getStatusCode() == HttpStatus.CONFLICT
                && answer.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER)
                && exchange.getAttributeOrDefault(RetryGatewayFilterFactory.RETRY_ITERATION_KEY, 0) > 0;
    }
}
