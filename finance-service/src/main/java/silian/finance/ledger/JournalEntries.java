package silian.finance.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Aggregation;
import org.springframework.data.repository.Repository;

/** All entries of the books. */
interface JournalEntries extends Repository<JournalEntry, JournalEntryId> {

    JournalEntry save(JournalEntry entry);

    /** What an account received and gave. */
    record Turnover(Account account, BigDecimal debit, BigDecimal credit) {}

    /** The turnover of every account up to a day (ISO 8601), that day included. */
    @Aggregation({"{$match: {on: {$lte: ?0}}}", "{$unwind: '$lines'}",
            "{$group: {_id: '$lines.account', debit: {$sum: '$lines.debit'}, credit: {$sum: '$lines.credit'}}}",
            "{$project: {_id: 0, account: '$_id', debit: 1, credit: 1}}", "{$sort: {account: 1}}"})
    List<Turnover> turnoverUntil(String day);

    /** A page of entries in the order of their dates. */
    Window<JournalEntry> findBy(ScrollPosition position, Limit limit, Sort sort);
}
