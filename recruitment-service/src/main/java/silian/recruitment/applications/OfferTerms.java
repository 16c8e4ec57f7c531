package silian.recruitment.applications;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.recruitment.language.PayRange;

/**
 * What an employer offers (录用条件).
 *
 * @param pay yuan a month before tax
 * @param startsOn first day of work
 * @param expiresOn the last day on which the offer may be accepted
 * @param fullTime whether the job is full time
 */
public record OfferTerms(Money pay, LocalDate startsOn, LocalDate expiresOn, boolean fullTime) {

    private static final int LONGEST_VALID_MONTHS = 12;
    private static final int LATEST_START_MONTHS = 24;

    /**
     * Takes terms as they were given.
     *
     * @param today the business date
     * @throws Refusal naming every field that is wrong
     */
    public static OfferTerms of(@Nullable BigDecimal pay, @Nullable LocalDate startsOn, @Nullable LocalDate expiresOn,
            @Nullable Boolean fullTime, LocalDate today) {
        var faults = new ArrayList<Fault>();
        Money money = null;
        try {
            money = PayRange.pay("pay", pay);
        } catch (Refusal refusal) {
            faults.addAll(refusal.faults());
        }
        faults.addAll(dateFaults("startsOn", startsOn, today, LATEST_START_MONTHS, "offer.starts-in-the-past"));
        faults.addAll(dateFaults("expiresOn", expiresOn, today, LONGEST_VALID_MONTHS, "offer.expires-in-the-past"));
        if (fullTime == null) {
            faults.add(Fault.of("fullTime", "offer.field-missing"));
        }
        if (money == null || startsOn == null || expiresOn == null || fullTime == null || !faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new OfferTerms(money, startsOn, expiresOn, fullTime);
    }

    boolean expiredOn(LocalDate date) {
        return date.isAfter(expiresOn);
    }

    private static List<Fault> dateFaults(String field, @Nullable LocalDate date, LocalDate today, int months,
            String past) {
        if (date == null) {
            return List.of(Fault.of(field, "offer.field-missing"));
        }
        if (date.isBefore(today)) {
            return List.of(Fault.of(field, past));
        }
        return date.isAfter(today.plusMonths(months)) ? List.of(Fault.of(field, "offer.too-far-ahead")) : List.of();
    }
}
