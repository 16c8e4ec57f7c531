package silian.finance.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One movement of money, seen from both sides (记账凭证). It can only be made balanced, is one document, and is never
 * changed: therefore the books balance at every moment.
 */
@Document("journalEntries")
@TypeAlias("JournalEntry")
@CompoundIndex(def = "{'on': 1, '_id': 1}")
public final class JournalEntry {

    /** One side of the entry. */
    record Line(Account account, Money debit, Money credit) {}

    @Id
    private final JournalEntryId id;
    @Version
    private @Nullable Long version;
    private final LocalDate on;
    private final Instant at;
    private final String subject;
    private final List<Line> lines;

    JournalEntry(JournalEntryId id, LocalDate on, Instant at, String subject, List<Line> lines) {
        this.id = id;
        this.on = on;
        this.at = at;
        this.subject = subject;
        this.lines = lines;
    }

    /**
     * An amount moves from one account to another.
     *
     * @param subject what it is about, such as a claim's id; no personal data
     * @throws IllegalArgumentException if the amount is not positive or both accounts are the same
     */
    public static JournalEntry move(JournalEntryId id, Money amount, Account from, Account to, String subject,
            LocalDate on, Instant at) {
        if (!amount.isPositive() || from == to) {
            throw new IllegalArgumentException("an entry moves something");
        }
        var nothing = Money.zero(amount.getCurrencyUnit());
        return new JournalEntry(id, on, at, subject,
                List.of(new Line(to, amount, nothing), new Line(from, nothing, amount)));
    }

    JournalEntryId id() {
        return id;
    }

    LocalDate on() {
        return on;
    }

    Instant at() {
        return at;
    }

    String subject() {
        return subject;
    }

    List<Line> lines() {
        return lines;
    }
}
