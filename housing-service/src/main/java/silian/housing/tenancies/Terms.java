package silian.housing.tenancies;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.Money;
import silian.platform.eligibility.Decision;

/**
 * The terms of a tenancy, fixed by the scheme version under which it was allocated.
 *
 * @param scheme the version's effective date names it for ever
 * @param marketRent monthly rent on the open market
 * @param rentSharePercent the tenant's share of it, 0 to 100
 * @param monthlyRent what the tenant pays: market rent times share, rounded half up to the fen
 * @param termYears how long one term lasts
 * @param noticeDays how long a tenant may stay after the hire ended
 */
public record Terms(LocalDate scheme, Money marketRent, BigDecimal rentSharePercent, Money monthlyRent, int termYears,
        int noticeDays) {

    static Terms under(Decision decision, String talentClass, Money marketRent) {
        var version = Objects.requireNonNull(decision.version(), "nobody is eligible without a version in force");
        var share = BigDecimal.valueOf(decision.number("rent_share_" + talentClass.toLowerCase(Locale.ROOT)));
        return new Terms(version, marketRent, share,
                marketRent.multipliedBy(share.movePointLeft(2), RoundingMode.HALF_UP),
                decision.number("term_years"), decision.number("notice_days"));
    }
}
