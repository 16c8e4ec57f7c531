package silian.platform.figures;

/**
 * What a figure is.
 *
 * @param id such as R14
 * @param kind how it relates to the period
 * @param zh its name
 * @param en its name in English
 * @param unit what is counted
 * @param countedAs which records exactly
 */
public record FigureDescription(String id, Kind kind, String zh, String en, String unit, String countedAs) {

    /** How a figure relates to the period it is asked for. */
    public enum Kind {
        /** What happened within the period. */
        FLOW,
        /** What there is at the end of the period. */
        STOCK
    }
}
