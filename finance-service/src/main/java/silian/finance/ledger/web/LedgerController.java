package silian.finance.ledger.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import silian.finance.ledger.EntryView;
import silian.finance.ledger.Ledger;
import silian.finance.ledger.TrialBalance;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.platform.web.Paged;
import silian.platform.web.Paging;

/** The books. */
@RestController
@RequestMapping("/api/finance/v1/ledger")
class LedgerController {

    private final Ledger ledger;
    private final BusinessDates dates;

    LedgerController(Ledger ledger, BusinessDates dates) {
        this.ledger = ledger;
        this.dates = dates;
    }

    /** The trial balance on a business date, by default today. */
    @GetMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER')")
    TrialBalance balance(@RequestParam(required = false) @Nullable LocalDate on) {
        return ledger.balanceOn(on == null ? dates.today() : on);
    }

    /** The entries in the order of their dates. */
    @GetMapping("/entries")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER')")
    Paged<EntryView> entries(Paging paging) {
        return ledger.entries(paging);
    }
}
