package silian.platform.web.problems;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Problems for everything that goes wrong, from Tomcat's parser to the use case. */
@AutoConfiguration(before = {ErrorMvcAutoConfiguration.class, WebMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class ProblemsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Messages silianMessages() {
        return Messages.load(getClass().getClassLoader());
    }

    @Bean
    @ConditionalOnMissingBean
    Problems problems(Messages messages) {
        return new Problems(messages);
    }

    @Bean
    Translation problemTranslation(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new Translation(new RequestFaults(new ServedVersions(mappings)));
    }

    @Bean
    ProblemResolver problemResolver(Problems problems, Translation translation) {
        return new ProblemResolver(problems, translation);
    }

    @Bean("/error")
    ProblemErrorPage problemErrorPage(Problems problems, Translation translation) {
        return new ProblemErrorPage(problems, translation);
    }

    @Bean
    FilterRegistrationBean<RequestIds> requestIds() {
        var registration = new FilterRegistrationBean<>(new RequestIds());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(TomcatServletWebServerFactory.class)
    static class TomcatReport {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReport() {
            return factory -> factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemReportValve.class.getName());
                }
            });
        }
    }
}
