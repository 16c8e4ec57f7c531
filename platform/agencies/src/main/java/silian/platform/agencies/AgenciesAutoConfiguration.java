package silian.platform.agencies;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;

/** Offers {@link AgencyClients} unless the application brings its own. */
@AutoConfiguration(afterName = {
        "org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration",
        "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"})
public class AgenciesAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AgencyClients agencyClients(Environment environment, ObjectProvider<RestClient.Builder> builders,
            ObjectProvider<MeterRegistry> meters) {
        var mechanisms = new Mechanisms();
        meters.ifAvailable(mechanisms::measureWith);
        return new RestAgencyClients(environment, () -> builders.getIfAvailable(RestClient::builder), mechanisms);
    }
}
