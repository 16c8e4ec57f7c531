package silian.recruitment.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * What a job pays before tax (薪资范围), in yuan a month; both ends belong to it.
 */
public record PayRange(Money from, Money to) {

    private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");
    /** Yuan a month. */
    public static final String HIGHEST = "1000000";

    /**
     * Takes a range as it was given.
     *
     * @param from yuan a month, at most two decimals
     * @param to yuan a month, not below {@code from}
     * @throws Refusal {@code pay.missing}, {@code pay.out-of-range}, {@code pay.fraction} for either end,
     *     {@code pay.range-inverted}: all that apply
     */
    public static PayRange of(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        var faults = faults(from, to);
        if (!faults.isEmpty() || from == null || to == null) {
            throw Refusal.invalid(faults);
        }
        return new PayRange(Money.of(YUAN, from), Money.of(YUAN, to));
    }

    /** Takes a range as another service told it. */
    static PayRange asTold(BigDecimal from, BigDecimal to) {
        return new PayRange(Money.of(YUAN, from), Money.of(YUAN, to));
    }

    /** Everything wrong with a range, by the fields {@code payFrom} and {@code payTo}. */
    static List<Fault> faults(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        var faults = new ArrayList<Fault>();
        faults.addAll(amountFaults("payFrom", from));
        faults.addAll(amountFaults("payTo", to));
        if (faults.isEmpty() && from != null && to != null && from.compareTo(to) > 0) {
            faults.add(Fault.of("payTo", "pay.range-inverted",
                    Map.of("from", from.toPlainString(), "to", to.toPlainString())));
        }
        return faults;
    }

    /**
     * One month's pay as it was given.
     *
     * @throws Refusal {@code pay.missing}, {@code pay.out-of-range}, {@code pay.fraction}
     */
    public static Money pay(String field, @Nullable BigDecimal amount) {
        var faults = amountFaults(field, amount);
        if (!faults.isEmpty() || amount == null) {
            throw Refusal.invalid(faults);
        }
        return Money.of(YUAN, amount);
    }

    /** Everything wrong with one month's pay. */
    public static List<Fault> payFaults(String field, @Nullable BigDecimal amount) {
        return amountFaults(field, amount);
    }

    private static List<Fault> amountFaults(String field, @Nullable BigDecimal amount) {
        if (amount == null) {
            return List.of(Fault.of(field, "pay.missing"));
        }
        if (amount.signum() <= 0 || amount.compareTo(new BigDecimal(HIGHEST)) > 0) {
            return List.of(Fault.of(field, "pay.out-of-range", Map.of("highest", HIGHEST)));
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            return List.of(Fault.of(field, "pay.fraction"));
        }
        return List.of();
    }
}
