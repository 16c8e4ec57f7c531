package silian.platform.events.consuming;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are applied.
 *
 * @param retries tries after the first one; meanwhile the partition waits
 * @param firstPause before the first of them; each further pause is {@code multiplier} times as long
 * @param multiplier growth of the pauses
 * @param longestPause no pause is longer; it is also the pause while the store or the broker is away, which is waited
 *     out however long it takes
 * @param partitions of the dead-letter topics
 * @param replicas copies of the dead-letter topics; 0 leaves it to the broker's default
 */
@ConfigurationProperties("silian.events.consuming")
record ConsumingProperties(@DefaultValue("5") int retries, @DefaultValue("100ms") Duration firstPause,
        @DefaultValue("2.2") double multiplier, @DefaultValue("1500ms") Duration longestPause,
        @DefaultValue("6") int partitions, @DefaultValue("0") short replicas) {}
