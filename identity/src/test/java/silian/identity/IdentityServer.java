package silian.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import silian.platform.testing.WithInfrastructure;

/** Runs a test class against a whole identity server over HTTP, with a text message agency and a clock to turn. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "silian.issuer=http://127.0.0.1:8080")
@ContextConfiguration(initializers = Surroundings.class)
@Import(Surroundings.Beans.class)
@interface IdentityServer {}
