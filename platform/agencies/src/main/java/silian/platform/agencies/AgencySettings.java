package silian.platform.agencies;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The limits of calls to one agency.
 *
 * @param url address that the interface's paths are relative to
 * @param connectTimeout for opening a connection
 * @param timeLimit for a whole call with all its attempts, from the first byte sent to the last byte read
 * @param maxConcurrent calls at once; one more is refused without waiting
 * @param attempts how often a GET is tried at most; each time the client of the JDK sends it once more by itself if the
 *     connection ends before the first byte of an answer
 * @param retryWait mean pause before the second attempt; it doubles and varies by half
 * @param failureRate percentage of failures among {@code window} calls that opens the breaker
 * @param window calls the breaker looks back on
 * @param openFor how long the breaker stays open before it tries again
 * @param retryAfter what callers are told when the agency did not say
 */
record AgencySettings(URI url, Duration connectTimeout, Duration timeLimit, int maxConcurrent, int attempts,
        Duration retryWait, float failureRate, int window, Duration openFor, Duration retryAfter) {

    static AgencySettings of(String name, Environment environment) {
        var properties = new Properties(name, environment);
        return new AgencySettings(properties.url(), properties.get("connect-timeout", Duration.class),
                properties.get("time-limit", Duration.class), properties.get("max-concurrent", Integer.class),
                properties.get("attempts", Integer.class), properties.get("retry-wait", Duration.class),
                properties.get("failure-rate", Float.class), properties.get("window", Integer.class),
                properties.get("open-for", Duration.class), properties.get("retry-after", Duration.class));
    }

    private record Properties(String name, Environment environment) {

        private static final String PREFIX = "silian.agencies.";

        URI url() {
            var own = environment.getProperty(PREFIX + name + ".url", URI.class);
            return own != null ? own : URI.create(environment.getRequiredProperty(PREFIX + "url") + "/" + name);
        }

        <T> T get(String property, Class<T> type) {
            @Nullable
            T own = environment.getProperty(PREFIX + name + "." + property, type);
            return own != null ? own : environment.getRequiredProperty(PREFIX + "defaults." + property, type);
        }
    }
}
