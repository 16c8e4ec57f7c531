package silian.finance.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureRecord;
import silian.platform.figures.Period;

/** F16: the money founders were paid as startup and rent subsidies in the period. */
@Component
final class PaidSubsidies implements Figure {

    private static final FigureDescription DESCRIPTION = new FigureDescription("F16", FigureDescription.Kind.FLOW,
            "一次性创业补贴及场租补贴", "Startup and rent subsidies", "yuan", "subsidy claims paid in the period");

    private final SubsidyClaims claims;

    PaidSubsidies(SubsidyClaims claims) {
        this.claims = claims;
    }

    @Override
    public FigureDescription description() {
        return DESCRIPTION;
    }

    @Override
    public BigDecimal value(Period period) {
        return claims.sumPaidBetween(day(period.from()), day(period.to())).map(SubsidyClaims.Total::total)
                .orElse(BigDecimal.ZERO);
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        return claims.findPaidBetween(day(period.from()), day(period.to()), position, limit, Sort.by("paidOn", "id"))
                .map(claim -> new FigureRecord(claim.id().value(), claim.kind() + " subsidy",
                        Objects.requireNonNull(claim.paidOn()), claim.amount().getAmount()));
    }

    private static String day(LocalDate date) {
        return date.toString();
    }
}
