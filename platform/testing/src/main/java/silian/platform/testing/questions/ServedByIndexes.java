package silian.platform.testing.questions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Whatever is asked of the document store during a test class with an application context is answered by a declared
 * index. Every command of the driver is judged, whichever collection it speaks of: those of the service and those of the
 * libraries, of requests, of listeners and of schedules. The class fails with every question that is not served, told
 * without its values; {@link DeclaredIndex} says what serving means, {@link Commands} which commands ask.
 *
 * <p>What a test itself asks, and no service would, it asks {@link Aside}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import(ListeningAtTheDriver.class)
public @interface ServedByIndexes {

    /** Collections that may be read whole. */
    Small[] small() default {};

    /** Conditions that may be left to the documents themselves. */
    Sifted[] sifted() default {};

    /** A collection that stays so small, however large the district, that nobody minds reading it whole. */
    @Target({})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Small {

        /** Its name. */
        String collection();

        /** Why it cannot grow. */
        String because();
    }

    /**
     * Fields that an index need not hold: the rest of the question is served without them, and of the documents it leads
     * to few are then left out.
     */
    @Target({})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Sifted {

        /** Name of the collection. */
        String collection();

        /** Paths of the fields. */
        String[] fields();

        /** Why few are left out. */
        String because();
    }
}
