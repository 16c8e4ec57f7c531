package silian.recruitment.activities;

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

/** R14: employers approved to take part in special fairs (专场招聘会). */
@Component
final class SpecialFairEmployers implements Figure {

    private static final FigureDescription DESCRIPTION = new FigureDescription("R14", FigureDescription.Kind.FLOW,
            "专场招聘企业", "Enterprises at the special fairs", "participation",
            "participations of employers approved at special fairs, by the business date of the approval");

    private final Participations participations;

    SpecialFairEmployers(Participations participations) {
        this.participations = participations;
    }

    @Override
    public FigureDescription description() {
        return DESCRIPTION;
    }

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(
                participations.countApproved(ActivityKind.SPECIAL_FAIR, period.from(), period.to()));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return participations.findApproved(ActivityKind.SPECIAL_FAIR, period.from(), period.to(), position, limit,
                Sort.by("approvedOn", "id")).map(
                        participation -> FigureRecord.one(participation.id().value(),
                                participation.employer().value(), participation.approvedDay()));
    }
}
