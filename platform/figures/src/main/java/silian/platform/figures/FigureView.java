package silian.platform.figures;

import java.math.BigDecimal;
import java.util.List;

/**
 * A figure as shown.
 *
 * @param records where the records stand that it counts
 * @param beside what must be shown beside it; empty for most
 */
public record FigureView(FigureDescription figure, Period period, BigDecimal value, String records,
        List<SideValue> beside) {}
