package silian.platform.eligibility.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.eligibility.Words;

/**
 * What kind of day a date is.
 *
 * @param working whether offices work
 * @param basis what that is known from
 * @param holiday the public holiday's name, {@code null} on other days
 */
public record CalendarDay(LocalDate date, boolean working, Basis basis, @Nullable Words holiday) {

    /** What a day's kind is known from. */
    public enum Basis {
        /** The State Council's notice for the year. */
        NOTICE,
        /** Only the day of the week: no notice for the year is held as data. */
        WEEKDAY
    }
}
