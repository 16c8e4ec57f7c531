package silian.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Checks a token once a minute and its expiry on every request. Only tokens that passed are remembered.
 * The check itself may wait for the issuer's keys, so it is made away from the threads that serve connections.
 */
final class RememberedTokens implements ReactiveJwtDecoder {

    private static final int MOST = 20_000;

    /** @param until when it expires, the skew of the issuer's clock allowed for */
    private record Passed(Jwt token, Instant until) {}

    private final Cache<String, Passed> passed = Caffeine.newBuilder().maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(1)).build();
    private final JwtDecoder decoder;
    private final Duration skew;

    /**
     * @param decoder refuses a token without an expiry
     * @param skew how far the issuer's clock may be off
     */
    RememberedTokens(JwtDecoder decoder, Duration skew) {
        this.decoder = decoder;
        this.skew = skew;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        var known = passed.getIfPresent(token);
        return known != null && !Instant.now().isAfter(known.until())
                ? Mono.just(known.token())
                : Mono.fromCallable(() -> decoder.decode(token)).subscribeOn(Schedulers.boundedElastic())
                        .doOnNext(jwt -> passed.put(token, remembered(jwt)));
    }

    private Passed remembered(Jwt token) {
        return new Passed(token, Objects.requireNonNull(token.getExpiresAt()).plus(skew));
    }
}
