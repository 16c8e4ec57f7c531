package silian.acceptance.figures;

import java.math.BigDecimal;

/**
 * A figure of the article beside the platform's.
 *
 * @param article as printed
 * @param platform as counted from the records
 * @param records where the records stand
 * @param recordsSum the sum over all records found there
 */
public record FigureRow(ArticleFigure article, BigDecimal platform, String records, BigDecimal recordsSum) {

    /** Whether the platform's figure is the article's, and its records add up to it. */
    public boolean matches() {
        return article.allows(platform) && platform.compareTo(recordsSum) == 0;
    }
}
