package silian.acceptance.year;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What figures of one year have to do with each other.
 *
 * @param contradiction what is the matter where it does not hold; names the figures
 * @param raising figures of which more never breaks it
 * @param lowering figures of which fewer never breaks it
 * @param settled figures without whose value nothing can be said
 * @param holds whether it does, by values of all these
 */
record FigureRule(String contradiction, List<String> raising, List<String> lowering, List<String> settled,
        Predicate<YearFigures> holds) {

    /** One that says something as soon as the ranges of its figures are known. */
    static FigureRule of(String contradiction, List<String> raising, List<String> lowering,
            Predicate<YearFigures> holds) {
        return new FigureRule(contradiction, raising, lowering, List.of(), holds);
    }

    /** That a figure is not above another. */
    static FigureRule atMost(String less, String more, String contradiction) {
        return of(contradiction, List.of(more), List.of(less), figures -> figures.of(less) <= figures.of(more));
    }

    /** That two figures are the same. */
    static Stream<FigureRule> same(String one, String other, String contradiction) {
        return Stream.of(atMost(one, other, contradiction), atMost(other, one, contradiction));
    }

    /** The figures it speaks of. */
    List<String> figures() {
        return Stream.of(raising, lowering, settled).flatMap(List::stream).toList();
    }
}
