package silian.recruitment.agreements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.recruitment.language.PayRange;
import silian.recruitment.language.Wording;

/**
 * What the three promise (协议条款).
 *
 * @param position what the student will do
 * @param workplace where
 * @param pay yuan a month before tax
 * @param startsOn the day on which the student reports for work
 * @param remarks what else was agreed (备注)
 */
public record AgreementTerms(String position, String workplace, Money pay, LocalDate startsOn,
        @Nullable String remarks) {

    /** Characters. */
    public static final int LONGEST_LINE = 60;
    /** Characters. */
    public static final int LONGEST_REMARKS = 500;
    /** Further ahead is a typing mistake. */
    private static final int LATEST_START_MONTHS = 24;

    /**
     * Takes terms as they were given.
     *
     * @param pay yuan a month
     * @param today the business date
     * @throws Refusal naming every field that is wrong: {@code text.*}, {@code pay.*}, {@code agreement.start-missing},
     *     {@code agreement.starts-in-the-past}, {@code agreement.start-too-far}
     */
    public static AgreementTerms of(@Nullable String position, @Nullable String workplace, @Nullable BigDecimal pay,
            @Nullable LocalDate startsOn, @Nullable String remarks, LocalDate today) {
        var faults = new ArrayList<>(Wording.faults("position", position, LONGEST_LINE));
        faults.addAll(Wording.faults("workplace", workplace, LONGEST_LINE));
        Money money = null;
        try {
            money = PayRange.pay("pay", pay);
        } catch (Refusal refusal) {
            faults.addAll(refusal.faults());
        }
        if (startsOn == null) {
            faults.add(Fault.of("startsOn", "agreement.start-missing"));
        } else if (startsOn.isBefore(today)) {
            faults.add(Fault.of("startsOn", "agreement.starts-in-the-past"));
        } else if (startsOn.isAfter(today.plusMonths(LATEST_START_MONTHS))) {
            faults.add(Fault.of("startsOn", "agreement.start-too-far"));
        }
        if (remarks != null && !remarks.isBlank()) {
            faults.addAll(Wording.faults("remarks", remarks, LONGEST_REMARKS));
        }
        if (!faults.isEmpty() || position == null || workplace == null || money == null || startsOn == null) {
            throw Refusal.invalid(faults);
        }
        return new AgreementTerms(position.strip(), workplace.strip(), money, startsOn,
                remarks == null || remarks.isBlank() ? null : remarks.strip());
    }
}
