package silian.bench.events;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service in which signals are given. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Sender {

    @Bean
    SignalGiven.Mapping signals() {
        return new SignalGiven.Mapping();
    }
}
