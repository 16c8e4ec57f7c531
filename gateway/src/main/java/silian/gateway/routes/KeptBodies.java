package silian.gateway.routes;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Releases the body that was kept to be sent again, once, as it was kept once. Spring Cloud Gateway's own filter for this
 * (5.0.2, {@code RemoveCachedBodyFilter}) releases until the count is zero. The body is a slice of what was read from
 * the connection and shares its count, so bytes after the body, such as the caller's next request, would be taken away
 * from the decoder that still holds them, and their memory given to somebody else.
 */
@Component
final class KeptBodies implements GlobalFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).doFinally(_ -> {
            if (exchange.getAttributes()
                    .remove(ServerWebExchangeUtils.CACHED_REQUEST_BODY_ATTR) instanceof DataBuffer body) {
                DataBufferUtils.release(body);
            }
        });
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
