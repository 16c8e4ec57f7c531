package silian.platform.security.audit;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import silian.platform.security.Hmac;
import silian.platform.security.KeyDirectory;
import silian.platform.security.PersonalDataAutoConfiguration;
import silian.platform.security.Reveals;
import silian.platform.web.CallerSource;

/** Gives a service its account of commands and reveals, in its own database. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class, before = PersonalDataAutoConfiguration.class)
public class AuditAutoConfiguration {

    @Bean
    AuditStore auditStore(MongoDatabaseFactory databases, KeyDirectory keys) {
        // Derived, so that the account's key is there wherever personal data can be protected at all.
        return new AuditStore(databases, Hmac.derived(keys.key("blind-index"), "audit"));
    }

    @Bean
    AuditLog auditLog(AuditStore store, ObjectProvider<Clock> clock) {
        return new AuditLog(store, clock.getIfAvailable(Clock::systemUTC),
                ManagementFactory.getRuntimeMXBean().getName());
    }

    @Bean
    AuditVerification auditVerification(AuditStore store) {
        return new AuditVerification(store);
    }

    @Bean
    @ConditionalOnMissingBean
    Reveals auditedReveals(AuditLog log) {
        return (value, reason, command) -> log.reveal(command.caller(), value.field().name(), value.index().value(),
                reason, command.id().value());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class OverHttp {

        @Bean
        AuditVerificationController auditVerificationController(AuditVerification verification) {
            return new AuditVerificationController(verification);
        }

        @Bean
        WebMvcConfigurer auditedCommands(AuditLog log, CallerSource callers) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new AuditedCommands(log, callers)).addPathPatterns("/api/**")
                            .order(Ordered.HIGHEST_PRECEDENCE + 50);
                }
            };
        }
    }
}
