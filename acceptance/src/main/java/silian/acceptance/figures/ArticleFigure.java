package silian.acceptance.figures;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

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

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    public ArticleFigure {
        Objects.requireNonNull(id, "a figure without id");
        Objects.requireNonNull(min, () -> id + " has no min");
        Objects.requireNonNull(max, () -> id + " has no max");
    }

    /** Whether the print allows a value. */
    public boolean allows(BigDecimal value) {
        return value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
    }

    /** The same figure with another value, printed exactly. */
    ArticleFigure of(int value) {
        return new ArticleFigure(id, chain, service, kind, zh, en, unit, String.valueOf(value),
                BigDecimal.valueOf(value), BigDecimal.valueOf(value), countedAs);
    }

    /**
     * Whole numbers.
     *
     * @param least from 0 on
     * @param most not below
     */
    public record Whole(long least, long most) {}

    /** The whole numbers that the print allows, none below 0; empty if it allows none. */
    public Optional<Whole> whole() {
        var least = min.max(BigDecimal.ZERO).min(LARGEST).setScale(0, RoundingMode.CEILING);
        var most = max.min(LARGEST).setScale(0, RoundingMode.FLOOR);
        return least.compareTo(most) > 0
                ? Optional.empty()
                : Optional.of(new Whole(least.longValueExact(), most.longValueExact()));
    }
}
