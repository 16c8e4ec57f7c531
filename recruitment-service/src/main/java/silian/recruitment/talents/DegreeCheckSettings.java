package silian.recruitment.talents;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient degree checks are.
 *
 * @param attempts how often the agency is asked before a check is left to a person
 * @param firstWait how long to wait after the first attempt; doubled after each
 * @param longestWait how long to wait at most
 * @param lease how long one instance has for asking before another may
 * @param atOnce how many checks one instance works on at a time
 */
@ConfigurationProperties("silian.recruitment.degree-check")
record DegreeCheckSettings(@DefaultValue("12") int attempts, @DefaultValue("5s") Duration firstWait,
        @DefaultValue("30m") Duration longestWait, @DefaultValue("30s") Duration lease,
        @DefaultValue("8") int atOnce) {

    Duration waitAfter(int attempt) {
        var doubled = firstWait.multipliedBy(1L << Math.clamp(attempt - 1L, 0, 20));
        return doubled.compareTo(longestWait) > 0 ? longestWait : doubled;
    }
}
