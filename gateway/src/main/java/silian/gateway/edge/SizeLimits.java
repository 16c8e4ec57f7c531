package silian.gateway.edge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import silian.gateway.GatewaySettings;
import silian.gateway.problems.BodyTooLarge;
import silian.gateway.problems.CallerLeft;
import silian.gateway.problems.GatewayProblem;
import silian.gateway.problems.ProblemAnswers;

/**
 * Refuses what is too large: the target, all headers together, the body. A body is refused at once if its length is
 * told, otherwise when it gets too long. A body that breaks off is the caller's doing, and is told apart here from an
 * answer that does.
 */
@Component
final class SizeLimits implements WebFilter, Ordered {

    /** A service takes 100 header lines and cuts the connection on more; the gateway and tracing add some of their own. */
    private static final int MOST_LINES = 80;

    private final GatewaySettings.Sizes largest;
    private final ProblemAnswers answers;

    SizeLimits(GatewaySettings settings, ProblemAnswers answers) {
        this.largest = settings.gateway().sizes();
        this.answers = answers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var problem = problemOf(request);
        if (problem != null) {
            return answers.answer(exchange, problem);
        }
        var headers = request.getHeaders();
        var hasUntoldLength = headers.getContentLength() < 0 && headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
        return chain.filter(hasUntoldLength || Uploads.isUpload(request)
                ? exchange.mutate().request(counted(request)).build()
                : exchange);
    }

    private @Nullable GatewayProblem problemOf(ServerHttpRequest request) {
        var uri = request.getURI();
        var query = uri.getRawQuery();
        var target = uri.getRawPath().length() + (query == null ? 0 : query.length() + 1);
        if (target > largest.target().toBytes()) {
            return GatewayProblem.TARGET_TOO_LONG;
        }
        if (areTooLarge(request.getHeaders())) {
            return GatewayProblem.HEADERS_TOO_LARGE;
        }
        return request.getHeaders().getContentLength() > largestBody(request) ? GatewayProblem.BODY_TOO_LARGE : null;
    }

    private boolean areTooLarge(HttpHeaders headers) {
        long size = 0;
        var lines = 0;
        for (Map.Entry<String, List<String>> header : headers.headerSet()) {
            for (var value : header.getValue()) {
                size += header.getKey().length() + value.length();
                lines++;
            }
        }
        return size > largest.headers().toBytes() || lines > MOST_LINES;
    }

    private long largestBody(ServerHttpRequest request) {
        return (Uploads.isUpload(request) ? largest.upload() : largest.body()).toBytes();
    }

    private ServerHttpRequestDecorator counted(ServerHttpRequest request) {
        var most = largestBody(request);
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.defer(() -> {
                    var seen = new long[1];
                    return super.getBody().onErrorMap(CallerLeft::new).doOnNext(buffer -> {
                        seen[0] += buffer.readableByteCount();
                        if (seen[0] > most) {
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
