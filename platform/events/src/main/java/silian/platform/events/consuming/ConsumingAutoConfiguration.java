package silian.platform.events.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.util.backoff.FixedBackOff;
import silian.platform.events.ContractJson;
import silian.platform.events.EventSubscriber;
import silian.platform.events.EventsAutoConfiguration;
import silian.platform.events.NotAContract;
import silian.platform.events.publishing.PublishingAutoConfiguration;
import silian.platform.events.publishing.Topics;

/** Applies the events this service subscribed to. Off with {@code silian.events.consuming.enabled=false}. */
@AutoConfiguration(after = {EventsAutoConfiguration.class, KafkaAutoConfiguration.class,
        PublishingAutoConfiguration.class})
@ConditionalOnBean({MongoOperations.class, KafkaTemplate.class, EventSubscriber.class})
@ConditionalOnProperty(name = "silian.events.consuming.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ConsumingProperties.class)
public class ConsumingAutoConfiguration {

    private final String group;
    private final MeterRegistry meters;
    private final Clock clock;

    ConsumingAutoConfiguration(@Value("${spring.kafka.consumer.group-id}") String group,
            ObjectProvider<MeterRegistry> meters, ObjectProvider<Clock> clock) {
        this.group = group;
        this.meters = meters.getIfAvailable(() -> Metrics.globalRegistry);
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @Bean
    Subscriptions subscriptions(ObjectProvider<EventSubscriber> subscribers, ContractJson json) {
        return new Subscriptions(subscribers.orderedStream().map(EventSubscriber::subscription).toList(),
                new IncomingEvents(json));
    }

    @Bean
    ParkedAggregates parkedAggregates(MongoOperations mongo) {
        var parked = new ParkedAggregates(mongo);
        meters.gauge("silian.events.parked.aggregates", parked, ParkedAggregates::count);
        return parked;
    }

    @Bean
    DeadLetters deadLetters(KafkaTemplate<String, byte[]> kafka, ParkedAggregates parked) {
        return new DeadLetters(kafka, group, parked, meters, clock);
    }

    @Bean
    Listeners listeners(ConcurrentKafkaListenerContainerFactory<String, byte[]> factory, Subscriptions subscriptions,
            DeadLetters deadLetters, Redriving redriving, ConsumingProperties properties) {
        var listening = new Listening(subscriptions, deadLetters, redriving, meters, clock);
        return new Listeners(factory, subscriptions, listening, failures(deadLetters, properties));
    }

    @Bean
    ListenersHealth eventListenersHealthIndicator(Listeners listeners) {
        return new ListenersHealth(listeners);
    }

    @Bean
    Redriving redriving(ParkedAggregates parked, Letters letters, Subscriptions subscriptions) {
        return new Redriving(parked, letters, subscriptions, clock);
    }

    @Bean
    Letters letters(ProducerFactory<String, byte[]> producers, ConsumerFactory<String, byte[]> consumers) {
        var reading = new KafkaTemplate<>(producers);
        reading.setConsumerFactory(consumers);
        return new Letters(reading, group);
    }

    @Bean
    Topics deadLetterTopics(KafkaAdmin admin, Subscriptions subscriptions, ConsumingProperties properties) {
        // a letter is kept until somebody has dealt with it
        var keep = Map.of("retention.ms", "-1");
        return new Topics(admin, subscriptions.topics().stream().map(topic -> Topics.named(
                DeadLetters.topicOf(topic, group), properties.partitions(), properties.replicas(), keep)).toList());
    }

    private static DefaultErrorHandler failures(DeadLetters deadLetters, ConsumingProperties properties) {
        var pauses = new ExponentialBackOffWithMaxRetries(properties.retries());
        pauses.setInitialInterval(properties.firstPause().toMillis());
        pauses.setMultiplier(properties.multiplier());
        pauses.setMaxInterval(properties.longestPause().toMillis());
        var failures = new DefaultErrorHandler(deadLetters, pauses);
        var untilItEnds = new FixedBackOff(properties.longestPause().toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS);
        failures.setBackOffFunction((message, failure) -> Outage.isBehind(failure) ? untilItEnds : null);
        failures.addNotRetryableExceptions(NotAContract.class);
        failures.setCommitRecovered(true);
        return failures;
    }
}
