package silian.finance.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The books on a date (试算平衡表), in yuan.
 *
 * @param on until the end of this business date
 * @param debit the sum of all debits
 * @param credit the sum of all credits
 */
public record TrialBalance(LocalDate on, List<Line> accounts, BigDecimal debit, BigDecimal credit) {

    /** One account; {@code balance} is debit less credit. */
    public record Line(Account account, BigDecimal debit, BigDecimal credit, BigDecimal balance) {}

    /** Whether both sides are equal, as they always are. */
    @JsonProperty("balanced")
    public boolean balanced() {
        return debit.compareTo(credit) == 0;
    }
}
