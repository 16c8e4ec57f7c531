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

/** People who came to activities of some kinds, each once for each activity, by business date. */
record Attendances(FigureDescription description, Set<ActivityKind> kinds, CheckIns checkIns) implements Figure {

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(checkIns.countAttended(kinds, period.from(), period.to()));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return checkIns.findAttended(kinds, period.from(), period.to(), position, limit, Sort.by("on", "id"))
                .map(CheckIn::counted);
    }
}
