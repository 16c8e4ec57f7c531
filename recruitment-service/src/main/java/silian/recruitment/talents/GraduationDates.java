package silian.recruitment.talents;

import java.time.LocalDate;
import java.util.Optional;
import silian.platform.commands.Fault;

/** The dates on which somebody can have graduated, or be going to. */
public final class GraduationDates {

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final int YEARS_AHEAD = 8;

    private GraduationDates() {}

    /** {@code graduate.date-out-of-range}. */
    public static Optional<Fault> fault(String field, LocalDate date, LocalDate today) {
        return date.isBefore(EARLIEST) || date.isAfter(today.plusYears(YEARS_AHEAD))
                ? Optional.of(Fault.of(field, "graduate.date-out-of-range"))
                : Optional.empty();
    }
}
