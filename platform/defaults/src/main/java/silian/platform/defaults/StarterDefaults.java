package silian.platform.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads every {@code META-INF/silian-defaults.yaml} on the class path into the environment, below everything an
 * application, its environment or its command line says. Starters must not set the same property.
 */
final class StarterDefaults implements EnvironmentPostProcessor {

    static final String LOCATION = "META-INF/silian-defaults.yaml";

    private final YamlPropertySourceLoader yaml = new YamlPropertySourceLoader();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            var resolver = new PathMatchingResourcePatternResolver(application.getClassLoader());
            for (var resource : resolver.getResources("classpath*:" + LOCATION)) {
                yaml.load(resource.getURL().toString(), resource)
                        .forEach(source -> environment.getPropertySources().addLast(source));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the defaults of a starter", e);
        }
    }
}
