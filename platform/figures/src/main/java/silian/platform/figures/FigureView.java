package silian.platform.figures;

import java.math.BigDecimal;

/**
 * A figure as shown.
 *
 * @param records where the records stand that it counts
 */
public record FigureView(FigureDescription figure, Period period, BigDecimal value, String records) {}
