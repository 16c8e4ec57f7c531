package silian.recruitment.courses;

import java.math.BigDecimal;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureRecord;
import silian.platform.figures.Period;

/** R17: startup-awareness courses completed (创业意识培训班). */
@Component
final class StartupCourses implements Figure {

    private static final FigureDescription DESCRIPTION = new FigureDescription("R17", FigureDescription.Kind.FLOW,
            "大学生创业意识培训", "Student startup courses", "course",
            "startup-awareness courses completed, by business date");

    private final Courses courses;

    StartupCourses(Courses courses) {
        this.courses = courses;
    }

    @Override
    public FigureDescription description() {
        return DESCRIPTION;
    }

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(courses.countCompleted(CourseKind.STARTUP_AWARENESS, period.from(), period.to()));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return courses.findCompleted(CourseKind.STARTUP_AWARENESS, period.from(), period.to(), position, limit,
                Sort.by("completedOn", "id"))
                .map(Course::counted);
    }
}
