package silian.recruitment.institutions;

import java.time.LocalDate;

/**
 * When a proposed candidate is shown to the public (拟聘公示), both days included.
 *
 * @param confirmed whether the holidays of these days are known from the notice of the year
 */
public record Publicity(LocalDate from, LocalDate until, boolean confirmed) {

    /** Whether people may object on that day. */
    boolean runs(LocalDate on) {
        return !on.isBefore(from) && !on.isAfter(until);
    }
}
