package silian.recruitment;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import silian.platform.eligibility.EligibilityAutoConfiguration;
import silian.platform.eligibility.Schemes;
import silian.platform.eligibility.calendar.WorkingCalendar;

/** The rules of this service as they are shipped, for tests that need no store. */
public record Rules(Schemes schemes, WorkingCalendar calendar) {

    private static final AtomicReference<Rules> SHIPPED = new AtomicReference<>();

    public static Rules shipped() {
        if (SHIPPED.get() == null) {
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(EligibilityAutoConfiguration.class))
                    .run(context -> SHIPPED.set(new Rules(context.getBean(Schemes.class),
                            context.getBean(WorkingCalendar.class))));
        }
        return SHIPPED.get();
    }
}
