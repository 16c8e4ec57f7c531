package silian.gateway.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys the issuer signs with, fetched anew now and then, so that one it withdraws is not believed for ever. While it
 * is down the last ones stay good. A token that names a key nobody knows makes us ask too, but not each time: whoever
 * invents keys must not be able to keep the issuer busy.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 2_000;
    private static final int MOST_BYTES = 256 * 1024;
    /** How long one fetch may keep others waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration OUTAGE = Duration.ofHours(12);

    private final JWKSource<SecurityContext> source;
    private volatile boolean had;

    /**
     * @param address of the JWK set (RFC 7517)
     * @param life how long keys are believed without asking again
     * @param pause in which the issuer is asked twice at most; shorter than {@code life}
     */
    IssuerKeys(URI address, Duration life, Duration pause) {
        source = JWKSourceBuilder.create(url(address), new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS,
                MOST_BYTES)).cache(life.toMillis(), PATIENCE.toMillis()).refreshAheadCache(false)
                .rateLimited(pause.toMillis()).outageTolerant(OUTAGE.toMillis()).build();
    }

    private static java.net.URL url(URI address) {
        try {
            return address.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("silian.jwks-uri is no address: " + address, e);
        }
    }

    /** @throws KeySourceException if there are no keys to compare with; nothing is said about the token then */
    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        try {
            var keys = source.get(wanted, context);
            had = true;
            return keys;
        } catch (RateLimitReachedException e) {
            if (had) {
                return List.of(); // a key that was not there a moment ago either
            }
            throw e;
        } catch (KeySourceException e) {
            LOG.warn("the issuer's keys cannot be fetched: {}", e.getMessage());
            throw e;
        }
    }
}
