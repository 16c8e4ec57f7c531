package silian.recruitment.talents;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient degree checks are.
 *
 * @param attempts how often the agency is asked without an answer before a person may take the check up
 * @param firstWait how long to wait after the first attempt; doubled after each
 * @param longestWait how long to wait at most
 * @param lookUpWait when to ask again after the agency answered that it is looking the certificate up
 * @param unresolvedWait how often to ask on after the last attempt
 * @param lease how long one instance has for asking before another may
 * @param atOnce how many checks one instance works on at a time
 */
@ConfigurationProperties("silian.recruitment.degree-check")
record DegreeCheckSettings(@DefaultValue("12") int attempts, @DefaultValue("5s") Duration firstWait,
        @DefaultValue("30m") Duration longestWait, @DefaultValue("6h") Duration lookUpWait,
        @DefaultValue("1d") Duration unresolvedWait, @DefaultValue("30s") Duration lease,
        @DefaultValue("8") int atOnce) {

    /** How long to wait after an attempt without an answer. */
    Duration waitAfter(int attempt) {
        if (attempt >= attempts) {
            return unresolvedWait;
        }
        var doubled = firstWait.multipliedBy(1L << Math.clamp(attempt - 1L, 0, 20));
        return doubled.compareTo(longestWait) > 0 ? longestWait : doubled;
    }
}
