package silian.finance;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import silian.platform.eligibility.EligibilityAutoConfiguration;
import silian.platform.eligibility.Schemes;

/** The service's own scheme files, read as the service reads them. */
public final class SchemesOfFinance {

    private static final Schemes SCHEMES = read();

    private SchemesOfFinance() {}

    public static Schemes all() {
        return SCHEMES;
    }

    private static Schemes read() {
        var read = new Schemes[1];
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(EligibilityAutoConfiguration.class))
                .run(context -> read[0] = context.getBean(Schemes.class));
        return read[0];
    }
}
