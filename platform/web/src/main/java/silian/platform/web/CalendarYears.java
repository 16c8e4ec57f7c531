package silian.platform.web;

/** The years a date on the wire may lie in: those that ISO 8601 writes with four digits, 0001 to 9999. */
public final class CalendarYears {

    private static final int LAST = 9999;

    private CalendarYears() {}

    public static boolean hold(int year) {
        return year >= 1 && year <= LAST;
    }
}
