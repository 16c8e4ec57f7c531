package silian.finance;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the finance service. */
@SpringBootApplication(proxyBeanMethods = false)
public class FinanceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(FinanceApplication.class, arguments);
    }
}
