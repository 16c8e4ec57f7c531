package silian.platform.observability;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Puts the mask before every exporter of spans, whoever brings it. */
@AutoConfiguration
@ConditionalOnClass(SpanExporter.class)
public final class TracesAutoConfiguration {

    @Bean
    static BeanPostProcessor maskingOfSpans() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SpanExporter exporter && !(bean instanceof MaskedSpans)
                        ? new MaskedSpans(exporter)
                        : bean;
            }
        };
    }
}
