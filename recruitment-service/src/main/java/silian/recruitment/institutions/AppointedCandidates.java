package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.util.Objects;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureRecord;
import silian.platform.figures.Period;

/** People whose appointment by a public institution holds, by its business date. */
record AppointedCandidates(FigureDescription description, boolean postgraduatesOnly,
        Candidacies candidacies) implements Figure {

    @Override
    public BigDecimal value(Period period) {
        return BigDecimal.valueOf(postgraduatesOnly
                ? candidacies.countAppointedPostgraduates(period.from(), period.to())
                : candidacies.countAppointed(period.from(), period.to()));
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        var order = Sort.by("appointedOn", "id");
        return (postgraduatesOnly
                ? candidacies.findAppointedPostgraduates(period.from(), period.to(), position, limit, order)
                : candidacies.findAppointed(period.from(), period.to(), position, limit, order))
                .map(AppointedCandidates::counted);
    }

    private static FigureRecord counted(Candidacy appointed) {
        return FigureRecord.one(appointed.id().value(), appointed.institution().value(),
                Objects.requireNonNull(appointed.appointedOn(), "not appointed"));
    }
}
