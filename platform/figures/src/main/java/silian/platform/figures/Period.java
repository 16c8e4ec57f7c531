package silian.platform.figures;

import java.time.LocalDate;
import silian.platform.commands.Refusal;

/** A period of business dates, both included. */
public record Period(LocalDate from, LocalDate to) {

    /** @throws Refusal {@code period.inverted} (400) if it ends before it begins */
    public Period {
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "period.inverted");
        }
    }

    /** Whether the date lies within the period. */
    public boolean includes(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
