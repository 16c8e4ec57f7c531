package silian.platform.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The logical name of a {@link Contract}, {@code silian.<service>.<event>.v<major>} (CloudEvents 1.0 {@code type}).
 * Class names never leave the process.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

    /** Such as {@code silian.recruitment.hire-confirmed.v1}. */
    String value();
}
