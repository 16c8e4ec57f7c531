package silian.gateway.balancing;

import java.net.ConnectException;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.Response;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.ReactiveLoadBalancerClientFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Writes down how an instance does, once per try. It stands right after the choice; the balancer's own callbacks are not
 * told of requests that a time limit or the caller ends, and would count them as under way for ever.
 */
@Component
final class WatchingInstances implements GlobalFilter, Ordered {

    private final InstanceRecords records;

    WatchingInstances(InstanceRecords records) {
        this.records = records;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Response<ServiceInstance> choice = exchange
                .getAttribute(ServerWebExchangeUtils.GATEWAY_LOADBALANCER_RESPONSE_ATTR);
        var chosen = choice == null ? null : choice.getServer();
        if (chosen == null) {
            return chain.filter(exchange);
        }
        var instance = records.of(chosen);
        TriedInstances.add(exchange.getAttributes(), instance);
        return chain.filter(exchange)
                .doFirst(instance::begins)
                .doOnSuccess(_ -> instance.answered())
                .doOnError(ConnectException.class, _ -> instance.refusedAt(records.now()))
                .doFinally(_ -> instance.ends());
    }

    @Override
    public int getOrder() {
        return ReactiveLoadBalancerClientFilter.LOAD_BALANCER_CLIENT_FILTER_ORDER + 1;
    }
}
