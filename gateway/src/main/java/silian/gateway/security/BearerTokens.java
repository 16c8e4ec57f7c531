package silian.gateway.security;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes the token out of the Authorization header (RFC 6750, 2.1). The library's own converter also holds each character
 * against a pattern, on every request; here that is left to the decoder, which reads each token once a minute.
 */
final class BearerTokens implements ServerAuthenticationConverter {

    private static final String SCHEME = "Bearer ";

    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        var sent = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (sent == null || !sent.regionMatches(true, 0, SCHEME.strip(), 0, SCHEME.length() - 1)) {
            return Mono.empty();
        }
        return sent.length() > SCHEME.length() && sent.startsWith(" ", SCHEME.length() - 1)
                ? Mono.just(new BearerTokenAuthenticationToken(sent.substring(SCHEME.length())))
                : Mono.error(new InvalidBearerTokenException("no token"));
    }
}
