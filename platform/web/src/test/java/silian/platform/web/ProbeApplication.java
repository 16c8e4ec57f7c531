package silian.platform.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service: only what the starter brings, and {@link ProbeController}. */
@SpringBootApplication
class ProbeApplication {

    static void main(String[] arguments) {
        SpringApplication.run(ProbeApplication.class, arguments);
    }
}
