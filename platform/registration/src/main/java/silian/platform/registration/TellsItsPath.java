package silian.platform.registration;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.netflix.eureka.EurekaInstanceConfigBean;
import org.springframework.core.env.Environment;

/** Registers the path of a service beside its address, so that a new service needs no entry in the gateway. */
final class TellsItsPath implements BeanPostProcessor {

    static final String METADATA = "silian-path";

    private static final String SUFFIX = "-service";

    private final Environment environment;

    TellsItsPath(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof EurekaInstanceConfigBean instance) {
            var path = path();
            if (!path.isEmpty()) {
                instance.getMetadataMap().putIfAbsent(METADATA, path);
            }
        }
        return bean;
    }

    private String path() {
        var name = environment.getProperty("spring.application.name", "");
        var byName = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
        return environment.getProperty("silian.registration.path", byName);
    }
}
