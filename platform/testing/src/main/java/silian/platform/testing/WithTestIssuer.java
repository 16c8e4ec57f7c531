package silian.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs the test class with the JVM's {@link TestIssuer} and {@link TestKeys}: the system properties
 * {@code silian.issuer}, {@code silian.jwks-uri} and {@code silian.keys} are set before any application context starts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithTestIssuer.Running.class)
public @interface WithTestIssuer {

    /** Starts what is not running yet. */
    final class Running implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            TestIssuer.running();
            TestKeys.directory();
        }
    }
}
