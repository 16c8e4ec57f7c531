package silian.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

class DefaultsTests {

    @Test
    void sendsNoSpansAndNoMetricsAnywhereUnlessACollectorIsNamed() {
        run((context, environment) -> {
            assertThat(context.getBeansOfType(Tracer.class)).isNotEmpty();
            assertThat(context.getBeanNamesForType(io.opentelemetry.sdk.trace.export.SpanExporter.class)).isEmpty();
            assertThat(environment.getProperty("management.otlp.metrics.export.enabled")).isEqualTo("false");
        });
    }

    @Test
    void sendsSpansToTheCollectorThatIsNamed() {
        run((context, environment) -> assertThat(
                context.getBeanNamesForType(io.opentelemetry.sdk.trace.export.SpanExporter.class)).hasSize(1),
                "--silian.otlp.endpoint=http://127.0.0.1:4318");
    }

    @Test
    void groupsHealthForProbes() {
        run((context, environment) -> {
            var groups = context.getBean(HealthEndpointGroups.class);
            assertThat(groups.getNames()).contains("liveness", "readiness");
            assertThat(groups.get("readiness").isMember("mongo")).isTrue();
            assertThat(groups.get("liveness").isMember("mongo")).isFalse();
        });
    }

    @Test
    void givesWayToTheApplication() {
        run((context, environment) -> assertThat(environment.getProperty("management.tracing.sampling.probability"))
                .isEqualTo("1.0"), "--management.tracing.sampling.probability=1.0");
    }

    private static void run(BiConsumer<ApplicationContext, Environment> look, String... arguments) {
        var application = new SpringApplication(Probe.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(java.util.Map.of("spring.application.name", "probe"));
        try (var context = application.run(arguments)) {
            look.accept(context, context.getEnvironment());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Probe {}
}
