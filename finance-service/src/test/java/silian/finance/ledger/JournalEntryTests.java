package silian.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class JournalEntryTests {

    private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

    @Test
    void isBalancedByConstruction() {
        var entry = move("5000.00", Account.STARTUP_SUBSIDIES);
        var debit = Money.total(YUAN, entry.lines().stream().map(JournalEntry.Line::debit).toList());
        var credit = Money.total(YUAN, entry.lines().stream().map(JournalEntry.Line::credit).toList());
        assertThat(debit).isEqualTo(credit).isEqualTo(Money.parse("CNY 5000.00"));
    }

    @Test
    void movesSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> move("0", Account.STARTUP_SUBSIDIES));
        assertThatIllegalArgumentException().isThrownBy(() -> move("-1", Account.STARTUP_SUBSIDIES));
        assertThatIllegalArgumentException().isThrownBy(() -> move("1", Account.BANK));
    }

    private static JournalEntry move(String amount, Account to) {
        return JournalEntry.move(new JournalEntryId("e-1"), Money.parse("CNY " + amount), Account.BANK, to, "claim-1",
                LocalDate.of(2022, 10, 17), Instant.EPOCH);
    }
}
