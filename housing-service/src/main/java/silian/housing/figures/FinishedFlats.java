package silian.housing.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.housing.residences.Flat;
import silian.housing.residences.Flats;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureRecord;
import silian.platform.figures.Period;

/** H06: talent flats finished by the end of the period. */
@Component
final class FinishedFlats implements Figure {

    private static final FigureDescription DESCRIPTION = new FigureDescription("H06", FigureDescription.Kind.STOCK,
            "建成人才公寓", "Talent flats finished", "flat", "flats completed by the end of the period");
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final Flats flats;

    FinishedFlats(Flats flats) {
        this.flats = flats;
    }

    @Override
    public FigureDescription description() {
        return DESCRIPTION;
    }

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(flats.countCompletedBetween(EVER, period.to()));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return flats.findCompletedBetween(EVER, period.to(), position, limit, Sort.by("plan.completedOn", "id"))
                .map(FinishedFlats::recordOf);
    }

    private static FigureRecord recordOf(Flat flat) {
        return FigureRecord.one(flat.id().value(), "flat " + flat.plan().number(),
                Objects.requireNonNull(flat.plan().completedOn(), "the query asks for the day"));
    }
}
