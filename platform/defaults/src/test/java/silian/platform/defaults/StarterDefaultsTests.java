package silian.platform.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;

class StarterDefaultsTests {

    @Test
    void yieldToWhatTheApplicationSays() {
        var application = new SpringApplication(Empty.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        try (var context = application.run("--greeting.words=from the command line")) {
            assertThat(context.getEnvironment().getProperty("greeting.words")).isEqualTo("from the command line");
            assertThat(context.getEnvironment().getProperty("greeting.mark")).isEqualTo("!");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Empty {}
}
