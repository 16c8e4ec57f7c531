package silian.housing.figures;

import java.math.BigDecimal;
import java.util.List;
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

/** H07: high-level talents (classes A to D) who live in a talent flat at the end of the period. */
@Component
final class HousedTalents implements Figure {

    private static final FigureDescription DESCRIPTION = new FigureDescription("H07", FigureDescription.Kind.STOCK,
            "入住高层次人才", "High-level talents moved in", "person",
            "residents of class A to D whose tenancy lasts at the end of the period");
    private static final List<String> HIGH_LEVEL = List.of("A", "B", "C", "D");

    private final Tenancies tenancies;

    HousedTalents(Tenancies tenancies) {
        this.tenancies = tenancies;
    }

    @Override
    public FigureDescription description() {
        return DESCRIPTION;
    }

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(tenancies.countLivedInOn(period.to(), HIGH_LEVEL));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return tenancies.findLivedInOn(period.to(), HIGH_LEVEL, position, limit, Sort.by("keysOn", "id"))
                .map(TenancyRecords::handOver);
    }
}
