package silian.platform.events;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Sets {@code silian.service.path}, the service's segment in every path ({@code /api/<path>/v1/...}), to the
 * application's name without {@code -service}, unless somebody says otherwise.
 */
final class ServicePath implements EnvironmentPostProcessor, Ordered {

    private static final String PROPERTY = "silian.service.path";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var name = environment.getProperty("spring.application.name");
        if (name != null && !environment.containsProperty(PROPERTY)) {
            environment.getPropertySources().addLast(new MapPropertySource("service path",
                    Map.of(PROPERTY, name.replaceFirst("-service$", ""))));
        }
    }

    /** After the application's own configuration was read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
