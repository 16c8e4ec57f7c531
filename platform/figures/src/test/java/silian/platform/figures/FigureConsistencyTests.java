package silian.platform.figures;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureConsistencyTests {

    private final List<FigureRecord> days = List.of(CountedDays.day("2022-03-01", "1.50"),
            CountedDays.day("2022-03-02", "2"),
            CountedDays.day("2023-01-01", "4"));

    @Test
    void acceptsAFigureThatIsTheSumOfItsRecords() {
        var figure = new CountedDays("X01", days, BigDecimal.ZERO);

        assertThatCode(() -> FigureConsistency.verify(figure, Period.ofYear(2022))).doesNotThrowAnyException();
        assertThatCode(() -> FigureConsistency.verify(figure, Period.ofYear(2021))).doesNotThrowAnyException();
    }

    @Test
    void findsAFigureThatIsNot() {
        var figure = new CountedDays("X01", days, BigDecimal.ONE);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> FigureConsistency.verify(figure, Period.ofYear(2022)))
                .withMessage("X01 is 4.50 but its records sum up to 3.50");
    }

    @Test
    void findsARecordCountedTwice() {
        var twice = List.of(days.getFirst(), days.getFirst());

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> FigureConsistency.verify(new CountedDays("X01", twice, BigDecimal.ZERO),
                        Period.ofYear(2022)))
                .withMessageStartingWith("X01");
    }
}
