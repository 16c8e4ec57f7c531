package silian.platform.persistence;

import java.util.Collection;

/**
 * Further ways to write a value as BSON and read it back, contributed as a bean by whoever owns the value.
 */
@FunctionalInterface
public interface DocumentConversions {

    /** Spring converters, each annotated with {@code @WritingConverter} or {@code @ReadingConverter}. */
    Collection<?> converters();
}
