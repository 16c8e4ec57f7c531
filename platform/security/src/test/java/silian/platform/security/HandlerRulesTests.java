package silian.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class HandlerRulesTests {

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class))
            .withUserConfiguration(Rules.class);

    @Test
    void startsWhenEveryControllerMethodSaysWhoMayCallIt() {
        application.withUserConfiguration(Guarded.class, GuardedAsAWhole.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void doesNotStartWithAMethodThatSaysNothingAndNamesIt() {
        application.withUserConfiguration(Guarded.class, Forgetful.class)
                .run(context -> assertThat(context).getFailure().isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("Forgetful#forgotten").hasMessageContaining("@PreAuthorize")
                        .hasMessageNotContaining("Guarded#guarded"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Rules {

        @Bean
        HandlerRules handlerRules(ObjectProvider<RequestMappingHandlerMapping> mappings) {
            return new HandlerRules(mappings);
        }
    }

    @RestController
    static class Guarded {

        @GetMapping("/guarded")
        @PreAuthorize("hasRole('OFFICER')")
        String guarded() {
            return "";
        }
    }

    @RestController
    @PreAuthorize("permitAll()")
    static class GuardedAsAWhole {

        @GetMapping("/open")
        String open() {
            return "";
        }
    }

    @RestController
    static class Forgetful {

        @GetMapping("/remembered")
        @PreAuthorize("hasRole('OFFICER')")
        String remembered() {
            return "";
        }

        @GetMapping("/forgotten")
        String forgotten() {
            return "";
        }
    }
}
