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

/** Trainees who found work or started a business after a course, each once for each course, by the first date. */
record TraineesWhoBecame(FigureDescription description, AfterwardsKind kind, Enrolments enrolments) implements Figure {

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(switch (kind) {
            case FOUND_WORK -> enrolments.countWorking(period.from(), period.to());
            case STARTED_BUSINESS -> enrolments.countInBusiness(period.from(), period.to());
        });
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        var trainees = switch (kind) {
            case FOUND_WORK -> enrolments.findWorking(period.from(), period.to(), position, limit,
                    Sort.by("foundWorkOn", "id"));
            case STARTED_BUSINESS -> enrolments.findInBusiness(period.from(), period.to(), position, limit,
                    Sort.by("startedBusinessOn", "id"));
        };
        return trainees.map(enrolment -> enrolment.counted(kind));
    }
}
