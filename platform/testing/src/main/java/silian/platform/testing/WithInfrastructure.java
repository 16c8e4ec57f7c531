package silian.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Gives a test class a message broker, a document store with an empty database of its own, and keys. Broker and store
 * start once in a test JVM, on free ports; {@code SILIAN_KAFKA_BOOTSTRAP} and {@code SILIAN_MONGODB_URI} put real ones
 * in their place.
 *
 * <p>Sets the system properties {@code silian.mongodb.uri}, {@code silian.mongodb.database},
 * {@code silian.kafka.bootstrap}, {@code silian.keys} and {@code eureka.client.enabled=false} before any application
 * context is made, wherever it stands among the annotations of the class. {@link TestInfrastructure} has the same
 * values for tests without a context.
 *
 * <p>The context is closed after the class: left open, its consumers would take the events of the next class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@ExtendWith(InfrastructureExtension.class)
public @interface WithInfrastructure {}
