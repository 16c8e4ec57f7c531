package silian.recruitment.activities;

import java.math.BigDecimal;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureRecord;
import silian.platform.figures.Period;
import silian.platform.standards.SchoolCode;

/** Students of any roster who came to activities of a kind at one university, each once for each activity, by date. */
record Attendances(FigureDescription description, ActivityKind kind, SchoolCode host,
        CheckIns checkIns) implements Figure {

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(checkIns.countStudents(kind, host, period.from(), period.to()));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return checkIns
                .findStudents(kind, host, period.from(), period.to(), position, limit, Sort.by("countedOn", "id"))
                .map(CheckIn::counted);
    }
}
