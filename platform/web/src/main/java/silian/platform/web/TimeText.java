package silian.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.springframework.format.Formatter;

/** Reads a time out of a parameter or path, such as {@code 2022-07-01T08:30:00Z}; an empty text is no time. */
final class TimeText implements Formatter<Instant> {

    @Override
    public Instant parse(String text, Locale locale) {
        var time = Instant.parse(text);
        if (!CalendarYears.hold(time)) {
            throw new DateTimeException("not a year of the calendar");
        }
        return time;
    }

    @Override
    public String print(Instant time, Locale locale) {
        return time.toString();
    }
}
