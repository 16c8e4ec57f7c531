package silian.platform.observability;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Chooses how the log is written: {@code silian.log.format} (SILIAN_LOG_FORMAT) is {@code ecs} for machines, which is the
 * default, or {@code plain} for people. Spans are sent only to a collector that somebody named.
 */
final class LogFormat implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("silian.log.format", "ecs").equals("plain")) {
            environment.getPropertySources().addFirst(
                    new MapPropertySource("silian plain log", Map.of("logging.structured.format.console", "")));
        }
        var collector = environment.getProperty("silian.otlp.endpoint");
        if (collector != null && !collector.isBlank()) {
            environment.getPropertySources().addFirst(new MapPropertySource("silian trace collector",
                    Map.of("management.opentelemetry.tracing.export.otlp.endpoint", collector + "/v1/traces")));
        }
    }
}
