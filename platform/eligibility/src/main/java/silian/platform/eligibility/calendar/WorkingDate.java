package silian.platform.eligibility.calendar;

import java.time.LocalDate;

/**
 * A date found by counting working days.
 *
 * @param confirmed whether every year on the way is covered by a notice; otherwise weekdays were counted and the date
 *     may move when the notice appears
 */
public record WorkingDate(LocalDate date, boolean confirmed) {}
