package silian.housing.residences;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import silian.housing.Commands;
import silian.platform.standards.Area;

/** Flats in the store, each residence new. */
public final class SomeFlats {

    private static final LocalDate FINISHED = LocalDate.of(2022, 6, 30);

    private final RegisteringResidences registering;

    SomeFlats(RegisteringResidences registering) {
        this.registering = registering;
    }

    /** So many flats that somebody could move in to. */
    public List<FlatId> finished(int number) {
        var residence = registering.register("示例人才公寓", Area.of("area", "420302003"), "示例路 1 号",
                Commands.on(FINISHED));
        var plans = IntStream.range(0, number).mapToObj(i -> new PlannedFlat("1-" + (100 + i), new BigDecimal("60"),
                Money.parse("CNY 1500.00"), LocalDate.of(2022, 1, 10), FINISHED)).toList();
        return registering.enter(residence.id(), plans, Commands.on(FINISHED)).stream().map(Flat::id).toList();
    }
}
