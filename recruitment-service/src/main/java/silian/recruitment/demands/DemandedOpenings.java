package silian.recruitment.demands;

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

/** R01: openings on the demands collected from enterprises (人才需求、岗位征集). */
@Component
final class DemandedOpenings implements Figure {

    private static final FigureDescription DESCRIPTION = new FigureDescription("R01", FigureDescription.Kind.FLOW,
            "人才需求、岗位征集", "Talent needs and posts collected", "post",
            "openings on demands collected from enterprises, as corrected since, by the business date they were told; "
                    + "a demand told twice counts once, a withdrawn one was collected");

    private final TalentDemands demands;

    DemandedOpenings(TalentDemands demands) {
        this.demands = demands;
    }

    @Override
    public FigureDescription description() {
        return DESCRIPTION;
    }

    @Override
    public BigDecimal value(Period period) {
        var sum = demands.sumOfCounted(period.from(), period.to());
        return sum == null ? BigDecimal.ZERO : BigDecimal.valueOf(sum.openings());
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return demands.findCounted(period.from(), period.to(), position, limit, Sort.by("openedOn", "id"))
                .map(demand -> new FigureRecord(demand.id().value(), demand.employer().value(), demand.openedOn(),
                        BigDecimal.valueOf(demand.openings())));
    }
}
