package silian.platform.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Prepares the infrastructure before the context of a class marked {@link WithInfrastructure} is made, and keeps the
 * contexts of two such classes apart, unless they share: each has a database of its own.
 */
final class InfrastructureContextCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
            List<ContextConfigurationAttributes> attributes) {
        return TestContextAnnotationUtils.hasAnnotation(testClass, WithInfrastructure.class)
                || Sharing.sharedBy(testClass).isPresent() ? new Prepared(Sharing.ownerOf(testClass).getName()) : null;
    }

    /** Equal for the same owner, which makes it part of the key under which Spring keeps the context. */
    private record Prepared(String owner) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            TestInfrastructure.preparedFor(Sharing.ownerOf(configuration.getTestClass()));
        }
    }
}
