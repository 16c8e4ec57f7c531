package silian.gateway.edge;

import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives every request an id: the caller's own if it is 8 to 64 harmless characters, a new one otherwise. It goes on to
 * the service and back to the caller. Headers that only proxies may set are taken off here.
 */
@Component
public final class RequestIds implements WebFilter, Ordered {

    static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final String ADDRESS = CallerAddress.class.getName();
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    /** A mobile or an identity number, also in groups: an id is written everywhere, and that must not be. */
    private static final String PERSONAL = "(?:1[3-9]\\d[._-]?\\d{4}[._-]?\\d{4}"
            + "|\\d{6}[._-]?(?:18|19|20)\\d{2}[._-]?\\d{2}[._-]?\\d{2}[._-]?\\d{3}[\\dXx])";
    private static final Pattern WELL_FORMED = Pattern.compile(
            "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?!.*(?<!\\d)" + PERSONAL
                    + "(?!\\d))[A-Za-z0-9._-]{8,64}");

    private final CallerAddress addresses;
    /** Ids must differ, not be unguessable: they need not each be as random as a key. */
    private final IdGenerator ids = new AlternativeJdkIdGenerator();

    RequestIds(CallerAddress addresses) {
        this.addresses = addresses;
    }

    /** The id of a request; {@code unknown} if it was refused before it got one. */
    public static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, "unknown");
    }

    /** The address of the caller, not of a trusted proxy in between. */
    static String addressOf(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ADDRESS, "");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var sent = exchange.getRequest().getHeaders().getFirst(HEADER);
        var id = sent != null && WELL_FORMED.matcher(sent).matches() ? sent : ids.generateId().toString();
        exchange.getAttributes().put(ATTRIBUTE, id);
        exchange.getAttributes().put(ADDRESS, addresses.of(exchange.getRequest().getRemoteAddress(),
                exchange.getRequest().getHeaders().getOrEmpty(FORWARDED_FOR)));
        exchange.getResponse().getHeaders().set(HEADER, id);
        exchange.getResponse().beforeCommit(() -> {
            exchange.getResponse().getHeaders().set(HEADER, id);
            return Mono.empty();
        });
        return chain.filter(exchange.mutate().request(request -> request.headers(headers -> {
            headers.set(HEADER, id);
            headers.headerNames().stream().filter(RequestIds::isProxys).toList().forEach(headers::remove);
        })).build());
    }

    /** Headers by which a proxy speaks about a caller, or one process of the platform to another. */
    private static boolean isProxys(String header) {
        return header.equalsIgnoreCase("Forwarded") || header.equalsIgnoreCase("X-Real-IP")
                || header.equalsIgnoreCase("X-HTTP-Method-Override") || startsWith(header, "X-Forwarded-")
                || startsWith(header, "X-Original-") || startsWith(header, "X-Rewrite-")
                || startsWith(header, "X-Silian-");
    }

    private static boolean startsWith(String header, String prefix) {
        return header.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
