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

/** R16: intents reached at special fairs (专场招聘会). */
@Component
final class SpecialFairIntents implements Figure {

    private static final FigureDescription DESCRIPTION = new FigureDescription("R16", FigureDescription.Kind.FLOW,
            "专场就业意向", "Intents reached at the special fairs", "intent",
            "employment intents reached at special fairs, by business date");

    private final Intents intents;

    SpecialFairIntents(Intents intents) {
        this.intents = intents;
    }

    @Override
    public FigureDescription description() {
        return DESCRIPTION;
    }

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(intents.countReached(ActivityKind.SPECIAL_FAIR, period.from(), period.to()));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return intents.findReached(ActivityKind.SPECIAL_FAIR, period.from(), period.to(), position, limit,
                Sort.by("on", "id")).map(
                        intent -> FigureRecord.one(intent.id().value(), intent.employer().value(),
                                intent.on()));
    }
}
