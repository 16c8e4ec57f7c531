package silian.platform.figures;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A record that a figure counts.
 *
 * @param id the record's id in its service
 * @param title what it is, without personal data
 * @param date the business date on which it counts
 * @param amount what it adds to the figure: 1 for things that are counted, yuan for money
 */
public record FigureRecord(String id, String title, LocalDate date, BigDecimal amount) {

    /** A record that counts one. */
    public static FigureRecord one(String id, String title, LocalDate date) {
        return new FigureRecord(id, title, date, BigDecimal.ONE);
    }
}
