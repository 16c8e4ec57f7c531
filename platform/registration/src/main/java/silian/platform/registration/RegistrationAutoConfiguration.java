package silian.platform.registration;

import com.netflix.appinfo.ApplicationInfoManager;
import com.netflix.discovery.EurekaClient;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.netflix.eureka.EurekaClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Registration in Eureka that follows readiness and drains. {@code eureka.client.enabled=false} leaves a process
 * unregistered, as most tests want it.
 */
@AutoConfiguration(after = EurekaClientAutoConfiguration.class)
@ConditionalOnProperty(name = {"eureka.client.enabled", "eureka.client.register-with-eureka"}, matchIfMissing = true)
@ConditionalOnBean(EurekaClient.class)
@EnableConfigurationProperties(RegistrationProperties.class)
public final class RegistrationAutoConfiguration {

    @Bean
    static BeanPostProcessor tellsItsPath(Environment environment) {
        return new TellsItsPath(environment);
    }

    @Bean
    @ConditionalOnMissingBean
    TakesTrafficWhenReady takesTrafficWhenReady(ApplicationInfoManager instance) {
        return new TakesTrafficWhenReady(instance);
    }

    @Bean
    @ConditionalOnMissingBean
    DrainsBeforeStopping drainsBeforeStopping(EurekaClient registry, RegistrationProperties properties) {
        return new DrainsBeforeStopping(registry, properties.untilNobodyCalls());
    }
}
