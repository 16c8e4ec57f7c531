package silian.bench.events;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;

/** The service in which signals have their effect, and the moment at which each had it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Receiver {

    /** {@link System#nanoTime} by signal. */
    static final class Effects {

        private final Map<String, Long> moments = new ConcurrentHashMap<>();

        Map<String, Long> moments() {
            return moments;
        }
    }

    @Bean
    Effects effects() {
        return new Effects();
    }

    @Bean
    EventSubscriber echoing(MongoOperations mongo, Effects effects) {
        return () -> Subscription.to(Signal.TOPIC).on(SignalGiven.class, event -> {
            try {
                mongo.insert(new Echo(event.derive("echo"), null, event.data().signal(), event.data().text()));
                effects.moments().put(event.data().signal(), System.nanoTime());
            } catch (DuplicateKeyException deliveredBefore) {
                // it has had its effect
            }
        });
    }
}
