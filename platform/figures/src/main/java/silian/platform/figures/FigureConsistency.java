package silian.platform.figures;

import java.math.BigDecimal;
import java.util.HashSet;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;

/**
 * Holds a figure against its own records. Every service runs it in a test for every figure it contributes:
 * {@code FigureConsistency.verify(figure, Period.ofYear(2022))}.
 */
public final class FigureConsistency {

    private FigureConsistency() {}

    /**
     * Walks all records, in pages of one and of fifty.
     *
     * @throws AssertionError if the value is not the sum of the records' amounts, a record comes twice, or a record of
     *     a flow lies outside of the period
     */
    public static void verify(Figure figure, Period period) {
        verify(figure, period, 1);
        verify(figure, period, 50);
    }

    private static void verify(Figure figure, Period period, int pageSize) {
        var id = figure.description().id();
        var sum = BigDecimal.ZERO;
        var seen = new HashSet<String>();
        KeysetScrollPosition position = ScrollPosition.keyset();
        while (true) {
            var page = figure.records(period, position, Limit.of(pageSize));
            for (var counted : page) {
                check(seen.add(counted.id()), id + " counts the record " + counted.id() + " twice");
                check(figure.description().kind() != FigureDescription.Kind.FLOW || period.includes(counted.date()),
                        id + " counts the record " + counted.id() + " of " + counted.date() + ", outside of " + period);
                sum = sum.add(counted.amount());
            }
            if (!page.hasNext() || page.isEmpty()) {
                break;
            }
            position = (KeysetScrollPosition) page.positionAt(page.size() - 1);
        }
        var value = figure.value(period);
        check(value.compareTo(sum) == 0, id + " is " + value + " but its records sum up to " + sum);
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new AssertionError(otherwise);
        }
    }
}
