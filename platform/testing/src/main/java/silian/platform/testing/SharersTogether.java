package silian.platform.testing;

import java.util.Comparator;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Puts the test classes that share their infrastructure next to each other, behind all others; everything else stays
 * in its order. {@code junit-platform.properties} makes it the order of every module.
 */
public final class SharersTogether implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator
                .comparing(described -> Sharing.sharedBy(described.getTestClass()).map(Class::getName).orElse("")));
    }
}
