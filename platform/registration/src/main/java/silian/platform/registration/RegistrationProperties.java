package silian.platform.registration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a process stands in the registry.
 *
 * @param path the word under {@code /api} that the gateway routes to this service; a service named
 *     {@code housing-service} needs not say {@code housing}
 * @param drain how long a stopping process keeps serving after it has left the registry; reckoned from the intervals
 *     below when absent
 * @param fetchInterval how often a caller reads the registry
 * @param balancerCache how long a caller's load balancer keeps what it read
 */
@ConfigurationProperties("silian.registration")
record RegistrationProperties(@Nullable String path, @Nullable Duration drain,
        @DefaultValue("2s") Duration fetchInterval, @DefaultValue("1s") Duration balancerCache) {

    private static final Duration REQUESTS_UNDER_WAY = Duration.ofSeconds(2);

    /** Until the last caller has noticed. */
    Duration untilNobodyCalls() {
        return drain != null ? drain : fetchInterval.plus(balancerCache).plus(REQUESTS_UNDER_WAY);
    }
}
