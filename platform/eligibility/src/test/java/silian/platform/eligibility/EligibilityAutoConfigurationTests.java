package silian.platform.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.platform.eligibility.calendar.WorkingCalendar;

class EligibilityAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(EligibilityAutoConfiguration.class));

    @Test
    void findsSchemesAndCalendars() {
        runner.run(context -> {
            assertThat(context.getBean(Schemes.class).all()).extracting(Scheme::name).containsExactly("free-stay");
            assertThat(context.getBean(WorkingCalendar.class).covers(2022)).isTrue();
            assertThat(context.getBean(WorkingCalendar.class).covers(2026)).isTrue();
        });
    }

    @Test
    void tellsTheDistrictsDateAndNotTheMachines() {
        var lateInLondon = Clock.fixed(Instant.parse("2022-05-31T16:30:00Z"), ZoneOffset.UTC);
        runner.withBean(Clock.class, () -> lateInLondon).run(context -> {
            var dates = context.getBean(BusinessDates.class);
            assertThat(dates.today()).isEqualTo(LocalDate.of(2022, 6, 1));
            assertThat(dates.startOf(dates.today())).isEqualTo("2022-05-31T16:00:00Z");
        });
    }

    @Test
    void backsOff() {
        var own = new Schemes(List.of());
        runner.withBean(Schemes.class, () -> own)
                .run(context -> assertThat(context.getBean(Schemes.class)).isSameAs(own));
    }
}
