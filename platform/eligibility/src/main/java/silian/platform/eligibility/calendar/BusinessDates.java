package silian.platform.eligibility.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The district's calendar days: which date a moment belongs to where the rules apply. */
public final class BusinessDates {

    private final Clock clock;
    private final ZoneId zone;

    public BusinessDates(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The moment it is, for what happens without a command. */
    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return of(now());
    }

    public LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The first moment of the date. */
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }
}
