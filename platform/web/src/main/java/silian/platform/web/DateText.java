package silian.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Formatter;

/** Reads a date out of a parameter or path, such as {@code 2022-07-01}; an empty text is no date. */
final class DateText implements Formatter<LocalDate> {

    @Override
    public LocalDate parse(String text, Locale locale) {
        var date = LocalDate.parse(text);
        if (!CalendarYears.hold(date.getYear())) {
            throw new DateTimeException("not a year of the calendar");
        }
        return date;
    }

    @Override
    public String print(LocalDate date, Locale locale) {
        return date.toString();
    }
}
