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

/** Activities of some kinds that were held, by the business date on which their doors opened. */
record HeldActivities(FigureDescription description, Set<ActivityKind> kinds, Activities activities) implements Figure {

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(activities.countHeld(kinds, period.from(), period.to()));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return activities.findHeld(kinds, period.from(), period.to(), position, limit, Sort.by("heldOn", "id"))
                .map(Activity::counted);
    }
}
