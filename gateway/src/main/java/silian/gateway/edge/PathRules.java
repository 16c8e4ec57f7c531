package silian.gateway.edge;

import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import silian.gateway.problems.GatewayProblem;
import silian.gateway.problems.ProblemAnswers;

/**
 * Refuses paths that two servers could read differently: parent steps, path parameters, back slashes, doubled slashes,
 * and encodings of any of them, of the percent sign itself or of control characters. They would reach a service as they
 * are, and could there mean another path than the one that was routed.
 */
@Component
final class PathRules implements WebFilter, Ordered {

    private static final Pattern TRICK = Pattern.compile(
            "\\.\\.|;|\\\\|//|%(?:2e|2f|5c|25|3b|[01][0-9a-f]|7f|c0|c1|f[5-9a-f])|/\\.(?:/|$)",
            Pattern.CASE_INSENSITIVE);

    private final ProblemAnswers answers;

    PathRules(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isTrick(exchange.getRequest().getURI().getRawPath())
                ? answers.answer(exchange, GatewayProblem.PATH_MALFORMED)
                : chain.filter(exchange);
    }

    static boolean isTrick(String rawPath) {
        // the one well-known path that begins with a dot has its slash before and a name after it
        return hasUnprintable(rawPath) || TRICK.matcher(rawPath).find();
    }

    private static boolean hasUnprintable(String rawPath) {
        for (var at = 0; at < rawPath.length(); at++) {
            if (rawPath.charAt(at) <= ' ' || rawPath.charAt(at) >= 127) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
