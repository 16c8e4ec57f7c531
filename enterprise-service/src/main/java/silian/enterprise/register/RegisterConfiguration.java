package silian.enterprise.register;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import silian.platform.agencies.AgencyClients;

@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean
    BusinessRegister businessRegister(AgencyClients agencies) {
        return agencies.client(BusinessRegister.class, "business-register");
    }
}
