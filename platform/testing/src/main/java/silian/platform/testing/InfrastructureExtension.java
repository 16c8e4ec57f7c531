package silian.platform.testing;

import java.lang.reflect.Modifier;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Prepares the infrastructure for each class marked {@link WithInfrastructure}. */
final class InfrastructureExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        TestInfrastructure.preparedFor(outermost(context.getRequiredTestClass()));
    }

    /** The class that a nested class shares everything with: an inner class lives within an instance of it. */
    static Class<?> outermost(Class<?> testClass) {
        var enclosing = testClass.getEnclosingClass();
        return enclosing == null || Modifier.isStatic(testClass.getModifiers()) ? testClass : outermost(enclosing);
    }
}
