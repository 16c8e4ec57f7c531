package silian.platform.events.publishing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events leave the service.
 *
 * @param sweepEvery pause between two looks for events that a crash or an absent broker left behind
 * @param overdueAfter age from which an event counts as left behind; longer than publishing normally takes
 * @param sweepBatch most aggregates finished in one look per collection
 * @param concurrency most aggregates published at the same time
 * @param sendTimeout longest wait for the broker to acknowledge one event
 * @param partitions of every topic this service publishes to; set once, the order per aggregate hangs on it
 * @param replicas copies of every topic; 0 leaves it to the broker's default
 */
@ConfigurationProperties("silian.events.publishing")
record PublishingProperties(@DefaultValue("1s") Duration sweepEvery, @DefaultValue("2s") Duration overdueAfter,
        @DefaultValue("200") int sweepBatch, @DefaultValue("64") int concurrency,
        @DefaultValue("15s") Duration sendTimeout, @DefaultValue("6") int partitions,
        @DefaultValue("0") short replicas) {}
