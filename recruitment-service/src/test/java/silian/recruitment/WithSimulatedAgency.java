package silian.recruitment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;

/**
 * The service of the test class asks the {@link SimulatedAgency}, which before each test knows every certificate and
 * nothing else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SimulatedAgency.KnowingAgain.class)
@Import(SimulatedAgency.Address.class)
public @interface WithSimulatedAgency {}
