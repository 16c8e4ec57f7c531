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

/** Intents reached at activities of some kinds, by business date. */
record ReachedIntents(FigureDescription description, Set<ActivityKind> kinds, Intents intents) implements Figure {

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(intents.countReached(kinds, period.from(), period.to()));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return intents.findReached(kinds, period.from(), period.to(), position, limit, Sort.by("on", "id"))
                .map(Intent::counted);
    }
}
