package silian.gateway.balancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.DefaultResponse;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class WatchingInstancesTests {

    private static final long A_WHILE = Duration.ofSeconds(5).toNanos();

    private final ServiceInstance instance = new DefaultServiceInstance("oven", "bakery-service", "127.0.0.1", 1,
            false);
    private final InstanceRecords records = new InstanceRecords(() -> 0);
    private final InstanceRecord record = records.of(instance);
    private final WatchingInstances watching = new WatchingInstances(records);
    private final MockServerWebExchange exchange = MockServerWebExchange
            .from(MockServerHttpRequest.get("/api/bakery/v1/loaves"));

    @BeforeEach
    void chosen() {
        exchange.getAttributes().put(ServerWebExchangeUtils.GATEWAY_LOADBALANCER_RESPONSE_ATTR,
                new DefaultResponse(instance));
    }

    @Test
    void countsARequestUntilItIsAnswered() {
        var answer = Sinks.<Void>one();

        watching.filter(exchange, _ -> answer.asMono()).subscribe();
        assertThat(record.underWay()).isOne();

        answer.tryEmitEmpty();
        assertThat(record.underWay()).isZero();
    }

    @Test
    void countsARequestUntilNobodyWaitsForItsAnswer() {
        watching.filter(exchange, _ -> Mono.never()).subscribe().dispose();

        assertThat(record.underWay()).isZero();
    }

    @Test
    void countsEveryTry() {
        watching.filter(exchange, _ -> Mono.error(new IOException("reset"))).retry(2).onErrorComplete().block();

        assertThat(record.underWay()).isZero();
    }

    @Test
    void tellsARefusedConnectionFromABrokenOne() {
        watching.filter(exchange, _ -> Mono.error(new IOException("reset"))).onErrorComplete().block();
        assertThat(record.hasRefusedWithin(A_WHILE, 0)).isFalse();

        watching.filter(exchange, _ -> Mono.error(new ConnectException("refused"))).onErrorComplete().block();
        assertThat(record.hasRefusedWithin(A_WHILE, 0)).isTrue();

        watching.filter(exchange, _ -> Mono.empty()).block();
        assertThat(record.hasRefusedWithin(A_WHILE, 0)).isFalse();
    }

    @Test
    void lookesOnWhereNothingWasBalanced() {
        exchange.getAttributes().clear();

        assertThat(watching.filter(exchange, _ -> Mono.empty()).blockOptional()).isEmpty();
        assertThat(record.underWay()).isZero();
    }
}
