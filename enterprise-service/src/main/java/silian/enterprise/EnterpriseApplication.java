package silian.enterprise;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the enterprise service. */
@SpringBootApplication(proxyBeanMethods = false)
public class EnterpriseApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(EnterpriseApplication.class, arguments);
    }
}
