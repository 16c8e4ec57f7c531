package silian.acceptance.year;

import java.util.Map;
import java.util.stream.Collectors;
import silian.acceptance.figures.ArticleFigures;

/**
 * Small years one after the other, each with people and enterprises of its own: a year takes seconds and passes every
 * chapter, so whatever is killed is killed in the middle of something.
 */
public final class SmallYears {

    /**
     * Twelve enterprises with sixty openings, two special fairs and seven other activities, forty-one intents, a couple,
     * four flats let of five, two founders, two startup courses and one for a trade.
     */
    private static final Map<String, Integer> FIGURES = Map.ofEntries(Map.entry("R01", 75), Map.entry("R02", 1),
            Map.entry("R03", 2), Map.entry("R04", 2), Map.entry("R05", 1), Map.entry("R06", 3), Map.entry("R07", 1),
            Map.entry("R08", 1), Map.entry("R09", 18),
            Map.entry("R10", 41), Map.entry("R11", 1), Map.entry("R12", 2), Map.entry("R13", 3), Map.entry("R14", 12),
            Map.entry("R15", 60), Map.entry("R16", 36), Map.entry("R17", 2), Map.entry("R18", 7), Map.entry("R19", 5),
            Map.entry("R20", 1), Map.entry("H01", 4), Map.entry("H07", 4), Map.entry("H06", 5),
            Map.entry("F16", 14_400));

    private final ArticleFigures article = ArticleFigures.of2022().with(FIGURES);
    private final long seed;
    private SyntheticYear.First first = SyntheticYear.First.OF_ALL;
    private int given;

    public SmallYears(long seed) {
        this.seed = seed;
    }

    /** Small years on a platform that holds another year already. */
    public static SmallYears after(SyntheticYear held, long seed) {
        var years = new SmallYears(seed);
        years.first = SyntheticYear.First.OF_ALL.after(held);
        return years;
    }

    /** The next one; no two share anybody. */
    public synchronized SyntheticYear next() {
        var year = SyntheticYear.of(article, seed * 10_000 + given++, first);
        first = first.after(year);
        return year;
    }

    /** The article that so many of these years fulfil together. */
    public static ArticleFigures articleOf(int years) {
        return ArticleFigures.of2022().with(FIGURES.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, figure -> figure.getValue() * years)));
    }
}
