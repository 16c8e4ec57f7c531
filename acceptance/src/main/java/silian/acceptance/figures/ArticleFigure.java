package silian.acceptance.figures;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;

/**
 * A figure as the district's article prints it.
 *
 * @param id such as R14
 * @param chain which of the four chains it reports on
 * @param service the service that answers for it
 * @param kind flow, stock, plan or parameter
 * @param zh what it is called in the article
 * @param en the same in English
 * @param unit what is counted
 * @param printed the figure as printed, possibly rounded
 * @param min smallest value that the print allows
 * @param max largest value that the print allows
 * @param countedAs what exactly is counted
 */
@JsonPropertyOrder({"id", "chain", "service", "kind", "zh", "en", "unit", "printed", "min", "max", "counted_as"})
public record ArticleFigure(String id, String chain, String service, String kind, String zh, String en, String unit,
        String printed, BigDecimal min, BigDecimal max, @JsonProperty("counted_as") String countedAs) {

    /** Whether the print allows a value. */
    public boolean allows(BigDecimal value) {
        return value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
    }

    /** The same figure with another value, printed exactly. */
    ArticleFigure of(int value) {
        return new ArticleFigure(id, chain, service, kind, zh, en, unit, String.valueOf(value),
                BigDecimal.valueOf(value), BigDecimal.valueOf(value), countedAs);
    }

    /** A whole number that the print allows, the one in the middle. */
    public int inTheMiddle() {
        return min.add(max).divideToIntegralValue(BigDecimal.TWO).intValueExact();
    }

    /** The value as a whole number, for figures that leave no choice. */
    public int exactly() {
        if (min.compareTo(max) != 0) {
            throw new IllegalStateException(id + " is printed rounded");
        }
        return min.intValueExact();
    }
}
