package silian.platform.security;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom a service trusts, {@code silian.*}. Any OpenID Connect issuer will do whose access tokens are JWTs with the
 * claims of {@link CallerTokens}.
 *
 * @param issuer the exact {@code iss} of its tokens
 * @param jwksUri where its public keys are; by default {@code /oauth2/jwks} under the issuer
 * @param audience what {@code aud} must contain
 * @param zone the district's zone, in which a business date is today's or not
 * @param keys the key directory; see {@link KeyDirectory}
 * @param security the rest
 */
@ConfigurationProperties("silian")
public record SecuritySettings(URI issuer, @Nullable URI jwksUri, @DefaultValue("silian") String audience,
        @DefaultValue("Asia/Shanghai") ZoneId zone, @Nullable String keys, @DefaultValue Security security) {

    private static final Duration MOST_SKEW = Duration.ofSeconds(60);

    /**
     * @param clockSkew how far the issuer's clock may be off, at most a minute
     * @param jwksTimeout how long to wait for the issuer's keys
     * @param personalDataOwner authenticated with every protected value: the service's name. Changing it makes what is
     *     stored unreadable
     */
    public record Security(@DefaultValue("30s") Duration clockSkew, @DefaultValue("2s") Duration jwksTimeout,
            @DefaultValue("silian") String personalDataOwner) {

        public Security {
            if (clockSkew.isNegative() || clockSkew.compareTo(MOST_SKEW) > 0) {
                throw new IllegalArgumentException("silian.security.clock-skew must be between 0 and 60 s");
            }
        }
    }

    URI keysLocation() {
        return jwksUri != null ? jwksUri : URI.create(issuer + "/oauth2/jwks");
    }
}
