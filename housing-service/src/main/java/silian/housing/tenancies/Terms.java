package silian.housing.tenancies;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
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
        var parameters = decision.parameters();
        var share = new BigDecimal(String.valueOf(shares(parameters).get(talentClass)));
        return new Terms(decision.version(), marketRent, share,
                marketRent.multipliedBy(share.movePointLeft(2), RoundingMode.HALF_UP),
                number(parameters, "term_years"), number(parameters, "notice_days"));
    }

    private static Map<?, ?> shares(Map<String, Object> parameters) {
        if (parameters.get("rent_share_percent") instanceof Map<?, ?> shares) {
            return shares;
        }
        throw new IllegalStateException("the scheme names no rent shares");
    }

    private static int number(Map<String, Object> parameters, String name) {
        if (parameters.get(name) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("the scheme names no " + name);
    }
}
