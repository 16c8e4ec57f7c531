package silian.recruitment.activities;

import java.math.BigDecimal;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureRecord;
import silian.platform.figures.Period;

/** R15: openings that employers offer at special fairs (专场招聘会). */
@Component
final class SpecialFairOpenings implements Figure {

    private static final FigureDescription DESCRIPTION = new FigureDescription("R15", FigureDescription.Kind.FLOW,
            "优质岗位", "Openings at the special fairs", "post",
            "openings offered by the participations approved at special fairs, by the business date of the approval");

    private final Participations participations;

    SpecialFairOpenings(Participations participations) {
        this.participations = participations;
    }

    @Override
    public FigureDescription description() {
        return DESCRIPTION;
    }

    @Override
    public BigDecimal value(Period period) {
        var sum = participations.sumOfOpenings(ActivityKind.SPECIAL_FAIR, period.from(), period.to());
        return sum == null ? BigDecimal.ZERO : BigDecimal.valueOf(sum.openings());
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return participations
                .findApproved(Set.of(ActivityKind.SPECIAL_FAIR), period.from(), period.to(), position, limit,
                        Sort.by("approvedOn", "id"))
                .map(
                        participation -> new FigureRecord(participation.id().value(),
                                participation.employer().value(), participation.approvedDay(),
                                BigDecimal.valueOf(participation.openings())));
    }
}
