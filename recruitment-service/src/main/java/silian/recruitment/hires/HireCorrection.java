package silian.recruitment.hires;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.recruitment.language.PayRange;
import silian.recruitment.language.Wording;

/**
 * What was entered wrongly about a hire and how it is right; what is {@code null} was right.
 *
 * @param reason how the mistake came about
 */
public record HireCorrection(@Nullable LocalDate startsOn, @Nullable Boolean fullTime, @Nullable Money pay,
        String reason) {

    /** Further away from the business date a first day of work is a typing mistake. */
    private static final int FARTHEST_MONTHS = 24;
    /** Characters. */
    public static final int LONGEST_REASON = 100;

    /**
     * Takes a correction as it was given.
     *
     * @param pay yuan a month
     * @param today the business date
     * @throws Refusal naming every field that is wrong: {@code hire.nothing-to-correct}, {@code hire.start-too-far},
     *     {@code pay.*}, {@code text.*}
     */
    public static HireCorrection of(@Nullable LocalDate startsOn, @Nullable Boolean fullTime,
            @Nullable BigDecimal pay, @Nullable String reason, LocalDate today) {
        var faults = new ArrayList<>(Wording.faults("reason", reason, LONGEST_REASON));
        if (startsOn == null && fullTime == null && pay == null) {
            faults.add(Fault.of("startsOn", "hire.nothing-to-correct"));
        }
        if (startsOn != null && Math.abs(ChronoUnit.MONTHS.between(today, startsOn)) >= FARTHEST_MONTHS) {
            faults.add(Fault.of("startsOn", "hire.start-too-far"));
        }
        Money money = null;
        try {
            money = pay == null ? null : PayRange.pay("pay", pay);
        } catch (Refusal refusal) {
            faults.addAll(refusal.faults());
        }
        if (!faults.isEmpty() || reason == null) {
            throw Refusal.invalid(faults);
        }
        return new HireCorrection(startsOn, fullTime, money, reason.strip());
    }

    HireTerms appliedTo(HireTerms terms) {
        return new HireTerms(startsOn == null ? terms.startsOn() : startsOn,
                fullTime == null ? terms.fullTime() : fullTime, pay == null ? terms.pay() : pay);
    }
}
