package silian.housing.figures;

import java.math.BigDecimal;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.housing.tenancies.Tenancies;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureRecord;
import silian.platform.figures.Period;

/** H01: people who received the keys of a flat in the period. */
@Component
final class KeysHandedOver implements Figure {

    private static final FigureDescription DESCRIPTION = new FigureDescription("H01", FigureDescription.Kind.FLOW,
            "领取钥匙", "Keys handed over", "person", "key hand-overs of talent flats in the period");

    private final Tenancies tenancies;

    KeysHandedOver(Tenancies tenancies) {
        this.tenancies = tenancies;
    }

    @Override
    public FigureDescription description() {
        return DESCRIPTION;
    }

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(tenancies.countKeysHandedOverBetween(period.from(), period.to()));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return tenancies.findKeysHandedOverBetween(period.from(), period.to(), position, limit,
                Sort.by("keysOn", "id")).map(TenancyRecords::handOver);
    }
}
