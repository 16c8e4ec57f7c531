package silian.platform.testing;

import java.lang.reflect.Modifier;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Prepares the infrastructure for each class marked {@link WithInfrastructure}. */
final class InfrastructureExtension implements BeforeAllCallback {

    /** A wait ends as soon as it may; on a busy machine a group of consumers takes longer than the usual 10 s to meet. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(PATIENCE);
        TestInfrastructure.preparedFor(outermost(context.getRequiredTestClass()));
    }

    /** The class that a nested class shares everything with: an inner class lives within an instance of it. */
    static Class<?> outermost(Class<?> testClass) {
        var enclosing = testClass.getEnclosingClass();
        return enclosing == null || Modifier.isStatic(testClass.getModifiers()) ? testClass : outermost(enclosing);
    }
}
