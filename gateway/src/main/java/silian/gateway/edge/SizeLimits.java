package silian.gateway.edge;

import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import silian.gateway.GatewaySettings;
import silian.gateway.problems.BodyTooLarge;
import silian.gateway.problems.GatewayProblem;
import silian.gateway.problems.ProblemAnswers;

/** Refuses bodies that are too large: at once if their length is told, otherwise when they get too long. */
@Component
final class SizeLimits implements WebFilter, Ordered {

    private final long largest;
    private final ProblemAnswers answers;

    SizeLimits(GatewaySettings settings, ProblemAnswers answers) {
        this.largest = settings.gateway().largestBody().toBytes();
        this.answers = answers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var told = exchange.getRequest().getHeaders().getContentLength();
        if (told > largest) {
            return answers.answer(exchange, GatewayProblem.BODY_TOO_LARGE);
        }
        var hasUntoldLength = told < 0 && exchange.getRequest().getHeaders().containsHeader("Transfer-Encoding");
        return chain.filter(hasUntoldLength ? exchange.mutate().request(counted(exchange)).build() : exchange);
    }

    private ServerHttpRequestDecorator counted(ServerWebExchange exchange) {
        return new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.defer(() -> {
                    var seen = new long[1];
                    return super.getBody().doOnNext(buffer -> {
                        seen[0] += buffer.readableByteCount();
                        if (seen[0] > largest) {
                            DataBufferUtils.release(buffer);
                            throw new BodyTooLarge();
                        }
                    });
                });
            }
        };
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }
}
