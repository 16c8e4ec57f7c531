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

/** Courses of a kind that were completed, by business date. */
record CompletedCourses(FigureDescription description, CourseKind kind, Courses courses) implements Figure {

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(courses.countCompleted(kind, period.from(), period.to()));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return courses.findCompleted(kind, period.from(), period.to(), position, limit, Sort.by("completedOn", "id"))
                .map(Course::counted);
    }
}
