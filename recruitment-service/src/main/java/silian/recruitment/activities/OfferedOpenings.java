package silian.recruitment.activities;

import java.math.BigDecimal;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureRecord;
import silian.platform.figures.Period;

/** Openings that employers offer at activities of some kinds, by the business date on which the doors opened. */
record OfferedOpenings(FigureDescription description, Set<ActivityKind> kinds,
        Participations participations) implements Figure {

    @Override
    public BigDecimal value(Period period) {
        var sum = participations.sumOfOpenings(kinds, period.from(), period.to());
        return sum == null ? BigDecimal.ZERO : BigDecimal.valueOf(sum.openings());
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return participations
                .findHeld(kinds, period.from(), period.to(), position, limit, Sort.by("heldOn", "id"))
                .map(Participation::countedOpenings);
    }
}
