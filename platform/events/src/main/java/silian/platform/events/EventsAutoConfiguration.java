package silian.platform.events;

import io.micrometer.tracing.Tracer;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Stores what aggregates record in their own documents. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class, afterName = {
        "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
        "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration"})
public class EventsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ContractJson contractJson() {
        return new ContractJson();
    }

    @Bean
    @ConditionalOnBean(MongoMappingContext.class)
    RecordingEvents recordingEvents(MongoMappingContext entities, ObjectProvider<ContractMapping<?>> mappings,
            ContractJson json, ObjectProvider<CurrentTrace> trace, ObjectProvider<Clock> clock) {
        return new RecordingEvents(entities, mappings.orderedStream().toList(), json,
                trace.getIfAvailable(() -> () -> null), clock.getIfAvailable(Clock::systemUTC));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Tracer.class)
    static class Tracing {

        @Bean
        CurrentTrace currentTrace(ObjectProvider<Tracer> tracer) {
            return () -> {
                var span = tracer.getIfAvailable(() -> Tracer.NOOP).currentSpan();
                if (span == null || span.context().traceId().length() != 32) {
                    return null;
                }
                var sampled = Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00";
                return "00-%s-%s-%s".formatted(span.context().traceId(), span.context().spanId(), sampled);
            };
        }
    }
}
