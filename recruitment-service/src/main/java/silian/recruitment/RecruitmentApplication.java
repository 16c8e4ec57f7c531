package silian.recruitment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the recruitment service. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
public class RecruitmentApplication {

    static void main(String[] arguments) {
        SpringApplication.run(RecruitmentApplication.class, arguments);
    }
}
