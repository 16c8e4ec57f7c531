package silian.housing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the housing service. */
@SpringBootApplication(proxyBeanMethods = false)
public class HousingApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(HousingApplication.class, arguments);
    }
}
