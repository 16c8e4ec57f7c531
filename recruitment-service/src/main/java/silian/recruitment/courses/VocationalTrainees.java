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

/** R19: who completed a vocational course (职业技能培训结业). */
@Component
final class VocationalTrainees implements Figure {

    private static final FigureDescription DESCRIPTION = new FigureDescription("R19", FigureDescription.Kind.FLOW,
            "培训输送各类人才", "Skilled people trained and supplied", "person",
            "completions of vocational courses, by business date");

    private final Enrolments enrolments;

    VocationalTrainees(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public FigureDescription description() {
        return DESCRIPTION;
    }

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(enrolments.countCompleted(CourseKind.VOCATIONAL, period.from(), period.to()));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return enrolments.findCompleted(CourseKind.VOCATIONAL, period.from(), period.to(), position, limit,
                Sort.by("decidedOn", "id"))
                .map(Enrolment::counted);
    }
}
