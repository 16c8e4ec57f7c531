package silian.housing.residences;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import silian.housing.Commands;

/** Flats for tests of aggregates. */
public final class AFlat {

    private static final LocalDate PLANNED = LocalDate.of(2022, 1, 10);

    private AFlat() {}

    public static Flat finishedOn(LocalDate date) {
        return finishedOn(date, "1500.00");
    }

    public static Flat finishedOn(LocalDate date, String marketRent) {
        return entered(date, marketRent);
    }

    public static Flat planned() {
        return entered(null, "1500.00");
    }

    private static Flat entered(@Nullable LocalDate completedOn, String marketRent) {
        return Flat.enter(new ResidenceId("residence-1"), new PlannedFlat("1-101", new BigDecimal("60"),
                Money.parse("CNY " + marketRent), PLANNED, completedOn), Commands.on(PLANNED));
    }
}
