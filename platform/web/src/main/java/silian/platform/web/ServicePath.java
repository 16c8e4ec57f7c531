package silian.platform.web;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Sets {@code silian.service.path}, the second segment of every path of a service ({@code /api/PATH/v1/...}): the
 * application's name without {@code -service}.
 */
final class ServicePath implements EnvironmentPostProcessor, Ordered {

    private static final String SUFFIX = "-service";

    /** After the configuration files, which hold the name. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var name = environment.getProperty("spring.application.name", "application");
        var path = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        environment.getPropertySources()
                .addLast(new MapPropertySource("silian.service.path", Map.of("silian.service.path", path)));
    }
}
