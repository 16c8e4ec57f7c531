package silian.platform.testing;

import java.lang.reflect.Modifier;
import java.util.Optional;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

/** Whose database and topics a test class is given. */
final class Sharing {

    private Sharing() {}

    /** The annotation that the class shares with others, or the class itself. */
    static Class<?> ownerOf(Class<?> testClass) {
        return sharedBy(testClass).orElseGet(() -> outermost(testClass));
    }

    /** The annotation that carries {@link WithSharedInfrastructure}, if the class is marked with one. */
    static Optional<Class<?>> sharedBy(Class<?> testClass) {
        return Optional.ofNullable(MergedAnnotations.from(outermost(testClass), SearchStrategy.TYPE_HIERARCHY)
                .get(WithSharedInfrastructure.class).getMetaSource()).map(MergedAnnotation::getType);
    }

    /** The class that a nested class shares everything with: an inner class lives within an instance of it. */
    private static Class<?> outermost(Class<?> testClass) {
        var enclosing = testClass.getEnclosingClass();
        return enclosing == null || Modifier.isStatic(testClass.getModifiers()) ? testClass : outermost(enclosing);
    }
}
