package silian.housing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import silian.platform.testing.questions.ServedByIndexes;
import silian.platform.testing.questions.ServedByIndexes.Sifted;

/** {@link ServedByIndexes}, and what no index of the service can hold. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServedByIndexes(sifted = @Sifted(collection = "tenancies", fields = "endedOn", because = "two spans cannot both be ranges of one index, and a flat has a new tenant every few years"))
public @interface EveryQueryIsServed {}
