package silian.finance.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import silian.platform.web.Paged;
import silian.platform.web.Paging;

/** The books. */
@Component
public final class Ledger {

    private final JournalEntries entries;

    Ledger(JournalEntries entries) {
        this.entries = entries;
    }

    /** Books a movement. Safe to repeat: the same movement has the same id. */
    public void book(JournalEntry entry) {
        try {
            entries.save(entry);
        } catch (DuplicateKeyException alreadyBooked) {
            return;
        }
    }

    /** What every account received and gave until the end of a business date. */
    public TrialBalance balanceOn(LocalDate date) {
        var accounts = entries.turnoverUntil(date.toString()).stream()
                .map(turnover -> new TrialBalance.Line(turnover.account(), turnover.debit(), turnover.credit(),
                        turnover.debit().subtract(turnover.credit())))
                .toList();
        return new TrialBalance(date, accounts, sum(accounts, TrialBalance.Line::debit),
                sum(accounts, TrialBalance.Line::credit));
    }

    /** A page of entries in the order of their dates. */
    public Paged<EntryView> entries(Paging paging) {
        return Paged.of(entries.findBy(paging.position(), paging.limit(), Sort.by("on", "id")), EntryView::of, paging);
    }

    private static BigDecimal sum(List<TrialBalance.Line> lines, Function<TrialBalance.Line, BigDecimal> side) {
        return lines.stream().map(side).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
