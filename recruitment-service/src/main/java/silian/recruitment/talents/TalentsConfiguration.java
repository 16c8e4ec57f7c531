package silian.recruitment.talents;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import silian.platform.agencies.AgencyClients;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DegreeCheckSettings.class)
class TalentsConfiguration {

    @Bean
    DegreeVerification degreeVerification(AgencyClients agencies) {
        return agencies.client(DegreeVerification.class, "degree-verification");
    }
}
