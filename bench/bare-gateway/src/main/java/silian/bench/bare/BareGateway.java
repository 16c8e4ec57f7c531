package silian.bench.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Spring Cloud Gateway as it comes, with the one route it is given and nothing of ours: what the platform's gateway is
 * measured against.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class BareGateway {

    public static void main(String[] arguments) {
        SpringApplication.run(BareGateway.class, arguments);
    }
}
