package silian.platform.events;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds components of a record that must not be null by its declaration and yet are. */
final class RequiredComponents {

    private final ClassValue<List<RecordComponent>> components = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            var all = List.of(type.getRecordComponents());
            all.forEach(component -> component.getAccessor().setAccessible(true));
            return all;
        }
    };

    /** @throws NotAContract naming the first component that is missing */
    void check(Object read) {
        if (read instanceof Collection<?> elements) {
            elements.forEach(this::check);
        } else if (read instanceof Record) {
            components.get(read.getClass()).forEach(component -> check(read, component));
        }
    }

    private void check(Object owner, RecordComponent component) {
        var value = valueOf(owner, component);
        if (value != null) {
            check(value);
        } else if (!isNullable(component)) {
            throw new NotAContract(owner.getClass().getSimpleName() + " lacks " + component.getName(), null);
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return Arrays.stream(component.getAnnotatedType().getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().equals(Nullable.class));
    }

    private static @Nullable Object valueOf(Object owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
