package silian.platform.eligibility.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    private WorkingCalendar calendar = WorkingCalendar.of(List.of());

    @BeforeEach
    void read() throws IOException {
        var texts = new ArrayList<String>();
        for (var year : List.of("2022", "2026")) {
            try (var in = getClass().getResourceAsStream("/silian-calendar/" + year + ".yaml")) {
                texts.add(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        calendar = WorkingCalendar.of(texts);
    }

    @ParameterizedTest
    @CsvSource({"2022-01-03,false", "2022-01-29,true", "2022-01-31,false", "2022-02-06,false", "2022-02-07,true",
            "2022-04-02,true", "2022-04-05,false", "2022-04-24,true", "2022-05-07,true", "2022-10-08,true",
            "2022-10-09,true", "2022-10-15,false", "2026-01-04,true", "2026-02-14,true", "2026-02-23,false",
            "2026-02-28,true", "2026-05-09,true", "2026-09-20,true", "2026-10-10,true", "2026-06-19,false"})
    void followsTheNotice(LocalDate date, boolean working) {
        assertThat(calendar.isWorking(date)).isEqualTo(working);
        assertThat(calendar.day(date).basis()).isEqualTo(CalendarDay.Basis.NOTICE);
    }

    /** Weekdays of the year, less the holidays that fall on them, plus the weekend days worked to make up. */
    @ParameterizedTest
    @CsvSource({"2022,249", "2026,248"})
    void leavesTheYearItsWorkingDays(int year, int days) {
        assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(calendar::isWorking))
                .hasSize(days);
    }

    @Test
    void saysWhenItOnlyKnowsTheWeekday() {
        var labourDay = LocalDate.of(2024, 5, 1);
        assertThat(calendar.day(labourDay))
                .isEqualTo(new CalendarDay(labourDay, true, CalendarDay.Basis.WEEKDAY, null));
    }

    @Test
    void countsWorkingDaysOverHolidaysAndMadeUpWeekends() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2022, 1, 28), 3))
                .isEqualTo(new WorkingDate(LocalDate.of(2022, 2, 7), true));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2022, 9, 30), 2))
                .isEqualTo(new WorkingDate(LocalDate.of(2022, 10, 9), true));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2022, 12, 30), 1))
                .isEqualTo(new WorkingDate(LocalDate.of(2023, 1, 2), false));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2022, 10, 1), 0).date()).isEqualTo("2022-10-01");
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(LocalDate.EPOCH, -1));
    }

    @Test
    void refusesADayWorkedThatIsNoWeekend() {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendar.of(List.of("""
                year: 2030
                source: x
                holidays: [{zh: 元旦, en: New Year, from: 2030-01-01, to: 2030-01-01, worked: [2030-01-02]}]
                """))).withMessageContaining("2030-01-02");
    }
}
