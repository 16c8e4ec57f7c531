package silian.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@link WithInfrastructure} for many test classes at once. It stands on an annotation of a service's own; the classes
 * marked with that one share a database, the topics and, their configuration being equal, the application context.
 * Starting it is most of what a story costs, so only the first of them pays. They tell their data from each other's.
 *
 * <p>{@link SharersTogether} lets them run one after the other. The context is closed as soon as another class with
 * infrastructure begins, whose events it would take; a sharer that comes after that class begins anew.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InfrastructureExtension.class)
public @interface WithSharedInfrastructure {}
