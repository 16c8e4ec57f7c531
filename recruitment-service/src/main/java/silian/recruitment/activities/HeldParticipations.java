package silian.recruitment.activities;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureRecord;
import silian.platform.figures.Period;
import silian.platform.figures.SideValue;

/**
 * Employers that took part in activities of some kinds, by the business date on which the doors opened.
 *
 * @param distinct the employers among them, each once; told beside the figure
 */
record HeldParticipations(FigureDescription description, Set<ActivityKind> kinds,
        Participations participations, Figure distinct) implements Figure {

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(participations.countHeld(kinds, period.from(), period.to()));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return participations
                .findHeld(kinds, period.from(), period.to(), position, limit, Sort.by("heldOn", "id"))
                .map(Participation::counted);
    }

    @Override
    public List<SideValue> beside(Period period) {
        return List.of(SideValue.of(distinct, period));
    }
}
