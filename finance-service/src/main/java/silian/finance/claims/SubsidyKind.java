package silian.finance.claims;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import silian.finance.ledger.Account;
import silian.platform.eligibility.Decision;

/** The subsidies a founder can claim, each with the scheme that decides it and the account it is booked to. */
public enum SubsidyKind {

    /** 一次性创业补贴: a fixed amount, once. */
    STARTUP("startup-subsidy", Account.STARTUP_SUBSIDIES) {
        @Override
        Money amount(Decision decision, Particulars particulars) {
            return yuan(decision.yuan("amount"));
        }
    },
    /** 创业场租补贴: the rent that was paid, up to a cap a month and a number of months. */
    RENT("startup-rent-subsidy", Account.STARTUP_RENT_SUBSIDIES) {
        @Override
        Money amount(Decision decision, Particulars particulars) {
            var monthly = particulars.monthlyRentOrNothing().min(decision.yuan("monthly_cap"));
            var months = Math.min(particulars.monthsOrNone(), decision.number("max_months"));
            return yuan(monthly.multiply(BigDecimal.valueOf(months)));
        }
    };

    private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

    private final String scheme;
    private final Account account;

    SubsidyKind(String scheme, Account account) {
        this.scheme = scheme;
        this.account = account;
    }

    String scheme() {
        return scheme;
    }

    Account account() {
        return account;
    }

    /** What an eligible decision pays. */
    abstract Money amount(Decision decision, Particulars particulars);

    private static Money yuan(BigDecimal amount) {
        return Money.of(YUAN, amount);
    }
}
