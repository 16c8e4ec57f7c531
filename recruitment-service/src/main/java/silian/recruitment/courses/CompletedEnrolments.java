package silian.recruitment.courses;

import java.math.BigDecimal;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureRecord;
import silian.platform.figures.Period;

/** People who completed a course of a kind, each once for each course, by business date. */
record CompletedEnrolments(FigureDescription description, CourseKind kind, Enrolments enrolments) implements Figure {

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(enrolments.countCompleted(kind, period.from(), period.to()));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return enrolments.findCompleted(kind, period.from(), period.to(), position, limit, Sort.by("decidedOn", "id"))
                .map(Enrolment::counted);
    }
}
