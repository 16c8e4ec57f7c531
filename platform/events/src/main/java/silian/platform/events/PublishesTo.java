package silian.platform.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one topic that carries the events of an aggregate type, {@code silian.<service>.<aggregate>.v<major>}. It stands
 * on the aggregate; a {@link Contract} that carries it too can only be published to and subscribed from that topic.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublishesTo {

    /** Such as {@code silian.recruitment.hire.v1}. */
    String value();
}
