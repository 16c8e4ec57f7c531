package silian.finance.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An entry as shown.
 *
 * @param on business date
 * @param at when it was booked
 * @param subject what it is about
 */
public record EntryView(String id, LocalDate on, Instant at, String subject, List<EntryLine> lines) {

    /** One side, in yuan. */
    public record EntryLine(Account account, BigDecimal debit, BigDecimal credit) {}

    static EntryView of(JournalEntry entry) {
        return new EntryView(entry.id().value(), entry.on(), entry.at(), entry.subject(), entry.lines().stream()
                .map(line -> new EntryLine(line.account(), line.debit().getAmount(), line.credit().getAmount()))
                .toList());
    }
}
