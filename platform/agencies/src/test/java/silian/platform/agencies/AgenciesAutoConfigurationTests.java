package silian.platform.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.Mockito.mock;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.annotation.GetExchange;

class AgenciesAutoConfigurationTests {

    private static final AgencyClients OWN = mock(AgencyClients.class);

    interface Register {
        @GetExchange("/v1/entries")
        Optional<String> entries();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class ServiceWithItsOwn {
        @Bean
        AgencyClients clients() {
            return OWN;
        }
    }

    @Test
    void findsItsLimitsInTheDefaults() {
        try (var context = application(Service.class).run()) {
            var clients = context.getBean(AgencyClients.class);
            assertThatNoException().isThrownBy(() -> clients.client(Register.class, "register"));
            assertThat(AgencySettings.of("register", context.getEnvironment()))
                    .extracting(settings -> settings.url().toString(), AgencySettings::attempts)
                    .containsExactly("http://127.0.0.1:8095/register", 3);
        }
    }

    @Test
    void prefersWhatIsSaidOfOneAgency() {
        try (var context = application(Service.class).run("--silian.agencies.register.url=https://register.test/api",
                "--silian.agencies.register.time-limit=8s")) {
            var settings = AgencySettings.of("register", context.getEnvironment());
            assertThat(settings.url()).hasToString("https://register.test/api");
            assertThat(settings.timeLimit()).hasSeconds(8);
            assertThat(AgencySettings.of("other", context.getEnvironment()).timeLimit()).hasSeconds(3);
        }
    }

    @Test
    void backsOff() {
        try (var context = application(ServiceWithItsOwn.class).run()) {
            assertThat(context.getBean(AgencyClients.class)).isSameAs(OWN);
        }
    }

    private static SpringApplication application(Class<?> service) {
        return new SpringApplicationBuilder(service).web(WebApplicationType.NONE).build();
    }
}
