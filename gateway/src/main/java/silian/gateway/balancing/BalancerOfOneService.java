package silian.gateway.balancing;

import java.util.concurrent.ThreadLocalRandom;
import org.springframework.cloud.loadbalancer.core.ReactorServiceInstanceLoadBalancer;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import silian.gateway.GatewaySettings;

/** What stands in the small context that the balancer keeps for each service; no part of the gateway's own. */
class BalancerOfOneService {

    @Bean
    ReactorServiceInstanceLoadBalancer leastLoadedBalancer(Environment environment, LoadBalancerClientFactory factory,
            InstanceRecords records, GatewaySettings settings) {
        var name = environment.getRequiredProperty(LoadBalancerClientFactory.PROPERTY_NAME);
        return new LeastLoadedBalancer(factory.getLazyProvider(name, ServiceInstanceListSupplier.class), records,
                settings.gateway().balancing(), BalancerOfOneService::chance);
    }

    /** Event loops share a balancer; each has a source of chance of its own. */
    private static long chance() {
        return ThreadLocalRandom.current().nextLong();
    }
}
