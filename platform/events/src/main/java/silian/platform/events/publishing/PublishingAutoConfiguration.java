package silian.platform.events.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import silian.platform.events.EventsAutoConfiguration;

/** Publishes the events of the aggregates of this service. Off with {@code silian.events.publishing.enabled=false}. */
@AutoConfiguration(after = {EventsAutoConfiguration.class, KafkaAutoConfiguration.class})
@ConditionalOnBean({MongoOperations.class, KafkaTemplate.class})
@ConditionalOnProperty(name = "silian.events.publishing.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PublishingProperties.class)
public class PublishingAutoConfiguration {

    @Bean
    PublishedTypes publishedTypes(MongoMappingContext entities) {
        return new PublishedTypes(entities);
    }

    @Bean
    @ConditionalOnMissingBean
    Outbox outbox(MongoOperations mongo) {
        return new Outbox(mongo);
    }

    @Bean
    @ConditionalOnMissingBean
    Sending sending(KafkaTemplate<String, byte[]> kafka, PublishingProperties properties) {
        return new CloudEventSending(kafka, properties.sendTimeout());
    }

    @Bean
    Relay relay(Outbox outbox, Sending sending, ObjectProvider<MeterRegistry> meters,
            PublishingProperties properties) {
        return new Relay(outbox, sending, meters.getIfAvailable(() -> Metrics.globalRegistry),
                properties.concurrency());
    }

    @Bean
    Sweeper sweeper(PublishedTypes types, Outbox outbox, Relay relay, PublishingProperties properties,
            ObjectProvider<MeterRegistry> meters, ObjectProvider<Clock> clock) {
        return new Sweeper(types, outbox, relay, properties, meters.getIfAvailable(() -> Metrics.globalRegistry),
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    WakingTheRelay wakingTheRelay(ObjectProvider<Relay> relay) {
        return new WakingTheRelay(relay);
    }

    @Bean
    Topics publishedTopics(KafkaAdmin admin, PublishedTypes types, PublishingProperties properties) {
        // whoever was away long, or subscribes for the first time, hears everything from the beginning
        var keep = Map.of("retention.ms", "-1");
        return new Topics(admin, types.all().stream().map(type -> type.topic()).distinct()
                .map(topic -> Topics.named(topic, properties.partitions(), properties.replicas(), keep)).toList());
    }
}
