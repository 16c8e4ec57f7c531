package silian.platform.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/** A figure over a list: every day of the period counts what it has. */
record CountedDays(String id, List<FigureRecord> days, BigDecimal excess) implements Figure {

    static FigureRecord day(String date, String amount) {
        return new FigureRecord("d-" + date, "day", LocalDate.parse(date), new BigDecimal(amount));
    }

    @Override
    public FigureDescription description() {
        return new FigureDescription(id, FigureDescription.Kind.FLOW, "天数", "Days", "yuan", "the days of the period");
    }

    @Override
    public BigDecimal value(Period period) {
        return within(period).stream().map(FigureRecord::amount).reduce(excess, BigDecimal::add);
    }

    @Override
    public Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit) {
        var after = ((KeysetScrollPosition) position).getKeys().get("id");
        var rest = within(period).stream().filter(day -> after == null || day.id().compareTo((String) after) > 0)
                .toList();
        var page = rest.subList(0, Math.min(limit.max(), rest.size()));
        IntFunction<KeysetScrollPosition> positions = i -> (KeysetScrollPosition) ScrollPosition
                .forward(Map.of("id", page.get(i).id()));
        return Window.from(page, positions, page.size() < rest.size());
    }

    private List<FigureRecord> within(Period period) {
        return days.stream().filter(day -> period.includes(day.date())).toList();
    }
}
