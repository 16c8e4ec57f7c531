package silian.discovery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.netflix.eureka.server.EnableEurekaServer;

/**
 * The Eureka registry. One is enough for a district; for more, every one names the others in
 * {@code SILIAN_EUREKA_PEERS}, and clients name them all in {@code SILIAN_EUREKA_URL}.
 */
@SpringBootApplication
@EnableEurekaServer
public class DiscoveryApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(DiscoveryApplication.class, arguments);
    }
}
