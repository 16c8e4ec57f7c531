package silian.platform.web;

import java.time.Instant;

/** The years a date on the wire may lie in: those that ISO 8601 writes with four digits, 0001 to 9999. */
public final class CalendarYears {

    private static final int LAST = 9999;
    private static final Instant BEGIN = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private CalendarYears() {}

    public static boolean hold(int year) {
        return year >= 1 && year <= LAST;
    }

    /** Whether they hold a time, by its year in Greenwich. */
    public static boolean hold(Instant time) {
        return !time.isBefore(BEGIN) && time.isBefore(END);
    }
}
