package silian.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Checks the signature of a token once a minute and its times on every request. Only tokens that passed are remembered.
 * The check itself may wait for the issuer's keys, so it is made away from the threads that serve connections.
 */
final class RememberedTokens implements ReactiveJwtDecoder {

    private static final int MOST = 20_000;

    private final Cache<String, Jwt> passed = Caffeine.newBuilder().maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(1)).build();
    private final JwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> times;

    RememberedTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> times) {
        this.decoder = decoder;
        this.times = times;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        var known = passed.getIfPresent(token);
        if (known == null) {
            return Mono.fromCallable(() -> decoder.decode(token)).subscribeOn(Schedulers.boundedElastic())
                    .doOnNext(jwt -> passed.put(token, jwt));
        }
        return times.validate(known).hasErrors()
                ? Mono.error(new BadJwtException("expired"))
                : Mono.just(known);
    }
}
