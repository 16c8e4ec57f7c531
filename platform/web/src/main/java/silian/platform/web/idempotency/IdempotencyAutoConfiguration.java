package silian.platform.web.idempotency;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import silian.platform.web.CallerSource;
import silian.platform.web.CursorKey;
import silian.platform.web.WebAutoConfiguration;
import silian.platform.web.WebSettings;
import silian.platform.web.problems.Problems;
import silian.platform.web.problems.ProblemsAutoConfiguration;

/** Bounded bodies and idempotency keys, both behind the security filter chain: only callers we know cost memory. */
@AutoConfiguration(after = {WebAutoConfiguration.class, ProblemsAutoConfiguration.class,
        DataMongoAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class IdempotencyAutoConfiguration {

    /** Spring Security's chain stands at -100. */
    private static final int BEHIND_SECURITY = -50;

    @Bean
    FilterRegistrationBean<BodyLimits> bodyLimits(Problems problems, WebSettings settings) {
        var limits = settings.web();
        var registration = new FilterRegistrationBean<>(
                new BodyLimits(problems, limits.maxJsonBody().toBytes(), limits.maxUpload().toBytes()));
        registration.setOrder(BEHIND_SECURITY);
        return registration;
    }

    @Bean
    @ConditionalOnBean(MongoOperations.class)
    IdempotencyRecords idempotencyRecords(MongoOperations mongo, Clock clock, WebSettings settings) {
        return new IdempotencyRecords(mongo, clock, settings.web().idempotency());
    }

    @Bean
    @ConditionalOnBean(IdempotencyRecords.class)
    LeaseUpkeep leaseUpkeep(IdempotencyRecords records, WebSettings settings) {
        return new LeaseUpkeep(records, settings.web().idempotency());
    }

    @Bean
    @ConditionalOnBean(IdempotencyRecords.class)
    FilterRegistrationBean<Idempotency> idempotency(IdempotencyRecords records, LeaseUpkeep leases,
            ObjectProvider<CallerSource> callers, CursorKey secret, Problems problems, WebSettings settings) {
        var registration = new FilterRegistrationBean<>(
                new Idempotency(records, leases, callers.getIfAvailable(CallerSource::nobody), secret, problems,
                        settings.web().idempotency().maxAnswer().toBytes()));
        registration.setOrder(BEHIND_SECURITY + 1);
        return registration;
    }

    @Bean
    WebMvcConfigurer moneyCommands() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new MoneyCommandRule());
            }
        };
    }
}
