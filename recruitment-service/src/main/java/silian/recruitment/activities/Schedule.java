package silian.recruitment.activities;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.calendar.BusinessDates;

/**
 * When an activity takes place.
 *
 * @param firstDay the day of the district on which it starts
 * @param lastDay the day of the district with its last moment: what ends at midnight does not reach the next day
 */
public record Schedule(Instant startsAt, Instant endsAt, LocalDate firstDay, LocalDate lastDay) {

    private static final Duration LONGEST = Duration.ofDays(31);

    /**
     * Takes a schedule as it was given.
     *
     * @param dates the district's calendar
     * @throws Refusal {@code activity.time-missing}, {@code activity.ends-before-it-starts}, {@code activity.too-long}
     */
    static Schedule of(@Nullable Instant startsAt, @Nullable Instant endsAt, BusinessDates dates) {
        var faults = new ArrayList<Fault>();
        if (startsAt == null) {
            faults.add(Fault.of("startsAt", "activity.time-missing"));
        }
        if (endsAt == null) {
            faults.add(Fault.of("endsAt", "activity.time-missing"));
        }
        if (startsAt == null || endsAt == null) {
            throw Refusal.invalid(faults);
        }
        if (!startsAt.isBefore(endsAt)) {
            throw Refusal.invalid("endsAt", "activity.ends-before-it-starts");
        }
        if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("endsAt", "activity.too-long", Map.of("days", LONGEST.toDays()));
        }
        return new Schedule(startsAt, endsAt, dates.of(startsAt), dates.of(endsAt.minusNanos(1)));
    }

    /** @throws Refusal {@code activity.over} */
    void requireNotOver(LocalDate date) {
        if (over(date)) {
            throw Refusal.conflict("activity.over");
        }
    }

    /** @throws Refusal {@code activity.not-today} */
    void requireIncludes(LocalDate date) {
        if (!includes(date)) {
            throw Refusal.conflict("activity.not-today");
        }
    }

    /** Whether the last day is over. */
    boolean over(LocalDate date) {
        return date.isAfter(lastDay);
    }

    /** Whether the activity takes place on the date, at whatever hour. */
    boolean includes(LocalDate date) {
        return !date.isBefore(firstDay) && !date.isAfter(lastDay);
    }
}
