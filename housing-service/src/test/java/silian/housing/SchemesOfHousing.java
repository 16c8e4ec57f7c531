package silian.housing;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import silian.platform.eligibility.EligibilityAutoConfiguration;
import silian.platform.eligibility.Schemes;

/** The service's own scheme files, read as the service reads them. */
public final class SchemesOfHousing {

    private static final Schemes SCHEMES = read();

    private SchemesOfHousing() {}

    public static Schemes all() {
        return SCHEMES;
    }

    private static Schemes read() {
        var schemes = new AtomicReference<Schemes>();
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(EligibilityAutoConfiguration.class))
                .run(context -> schemes.set(context.getBean(Schemes.class)));
        return schemes.get();
    }
}
