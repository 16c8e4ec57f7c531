package silian.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import silian.platform.commands.Caller;
import silian.platform.testing.WithSharedInfrastructure;

/**
 * {@link Effects} behind everything that a request passes, on a real store, with short leases and small uploads. An
 * {@link EffectsClient} is there to be injected; its {@code forget} belongs before each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithSharedInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.application.name=effects-service", "silian.web.idempotency.lease=15s",
        "silian.web.idempotency.sweep-every=100ms", "silian.web.max-upload=3MB"})
@Import(EffectsStory.Seams.class)
@interface EffectsStory {

    /** One for all instances: a lease is reckoned on clocks that agree. */
    MovableClock CLOCK = new MovableClock();

    /** Who calls is what the request says. */
    @TestConfiguration(proxyBeanMethods = false)
    class Seams {

        @Bean
        MovableClock clock() {
            return CLOCK;
        }

        @Bean
        CallerSource callers() {
            return request -> {
                var subject = request.getHeader("X-Caller");
                var role = request.getHeader("X-Role");
                return new Caller(subject == null ? "u-1" : subject, Set.of(role == null ? "OFFICER" : role), null,
                        Set.of());
            };
        }

        /** Not before the server has its port. */
        @Bean
        @Lazy
        EffectsClient effectsClient(Environment environment, MongoTemplate mongo) {
            return new EffectsClient(environment.getRequiredProperty("local.server.port", Integer.class),
                    mongo.getCollection("idempotencyRecords"));
        }
    }
}
