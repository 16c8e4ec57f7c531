package silian.acceptance.year;

import java.util.List;
import java.util.Map;
import silian.acceptance.figures.ArticleFigure;
import silian.acceptance.figures.ArticleFigures;

/** Settles on a whole number for each figure, within what its print allows, so that all of them agree. */
final class SettlingFigures {

    /** R14 first: most rules of the fairs wait for it. */
    private static final List<String> IDS = List.of("R14", "R16", "R01", "R02", "R03", "R04", "R05", "R06", "R07",
            "R08", "R09", "R10", "R11", "R12", "R13", "R15", "R17", "R18", "R19", "R20", "H01", "H06", "H07", "F16");
    /** Beyond this a year has more people and activities than one program can make up. */
    private static final int MOST = 100_000;
    private static final Map<String, Integer> MOST_OF = Map.of("R01", 10_000_000, "R15", 10_000_000, "R09", 1_000_000,
            "R03", EnterprisePlan.MOST / 2, "R14", EnterprisePlan.MOST / 2, "F16", 100_000_000);
    /** Rounded figures leave a way nearly at once; many that leave none are not tried for ever. */
    private static final int TRIES = 2_000;

    private int tries;

    private SettlingFigures() {}

    /**
     * @throws FigureContradiction naming the figures that contradict each other, or themselves
     * @throws IllegalArgumentException naming the figures that the article lacks
     */
    static YearFigures of(ArticleFigures article) {
        article.requireAll(IDS);
        var ranges = FigureRanges.none(FigureRules.all());
        IDS.forEach(id -> put(article.figure(id), ranges));
        ranges.narrow();
        return new SettlingFigures().settle(ranges);
    }

    private static void put(ArticleFigure figure, FigureRanges ranges) {
        var whole = figure.whole();
        int most = MOST_OF.getOrDefault(figure.id(), MOST);
        if (whole.isEmpty()) {
            throw new FigureContradiction("%s counts from 0 on, and there is no whole number from %s to %s"
                    .formatted(figure.id(), figure.min().toPlainString(), figure.max().toPlainString()));
        }
        if (whole.get().least() > most) {
            throw new FigureContradiction("%s is %s; a year is made up of %,d at most"
                    .formatted(figure.id(), figure.min().toPlainString(), most));
        }
        ranges.put(figure.id(), (int) whole.get().least(), (int) Math.min(whole.get().most(), most));
    }

    private YearFigures settle(FigureRanges ranges) {
        var choices = ranges.choices();
        if (choices.isEmpty()) {
            return ranges.settled();
        }
        FigureContradiction last = null;
        for (var choice : choices) {
            if (tries++ > TRIES) {
                break;
            }
            try {
                return settle(ranges.with(choice.id(), choice.value()));
            } catch (FigureContradiction contradiction) {
                last = contradiction;
            }
        }
        throw last == null ? new FigureContradiction("no values that the print allows agree") : last;
    }
}
