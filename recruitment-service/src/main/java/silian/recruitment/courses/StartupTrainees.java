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

/** R18: who completed a startup-awareness course (创业意识培训结业). */
@Component
final class StartupTrainees implements Figure {

    private static final FigureDescription DESCRIPTION = new FigureDescription("R18", FigureDescription.Kind.FLOW,
            "创业意识培训人数", "Trainees of those courses", "person",
            "completions of startup-awareness courses, by business date");

    private final Enrolments enrolments;

    StartupTrainees(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public FigureDescription description() {
        return DESCRIPTION;
    }

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(enrolments.countCompleted(CourseKind.STARTUP_AWARENESS, period.from(), period.to()));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return enrolments.findCompleted(CourseKind.STARTUP_AWARENESS, period.from(), period.to(), position, limit,
                Sort.by("decidedOn", "id"))
                .map(Enrolment::counted);
    }
}
