package silian.platform.figures;

import java.math.BigDecimal;

/**
 * A second number that a reader needs to understand a figure, such as how many different employers are behind its
 * participations. It is not a figure of its own and has no way to its records.
 *
 * @param zh what it is
 * @param en the same in English
 * @param unit what is counted
 */
public record SideValue(String zh, String en, String unit, BigDecimal value) {

    /** What another counting of the same records comes to. */
    public static SideValue of(Figure counting, Period period) {
        var description = counting.description();
        return new SideValue(description.zh(), description.en(), description.unit(), counting.value(period));
    }
}
