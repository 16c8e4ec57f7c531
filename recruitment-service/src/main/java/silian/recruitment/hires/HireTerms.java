package silian.recruitment.hires;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;

/**
 * Under which terms somebody works.
 *
 * @param startsOn first day of work
 * @param pay yuan a month before tax; {@code null} for hires from before it was kept
 */
record HireTerms(LocalDate startsOn, boolean fullTime, @Nullable Money pay) {

    /** What differs in the other terms, by the codes that consumers are told; amounts are nobody else's. */
    List<String> changedIn(HireTerms other) {
        var changed = new ArrayList<String>();
        if (!startsOn.equals(other.startsOn)) {
            changed.add("starts-on");
        }
        if (fullTime != other.fullTime) {
            changed.add("full-time");
        }
        if (!Objects.equals(pay, other.pay)) {
            changed.add("pay");
        }
        return List.copyOf(changed);
    }

    /** Whether they take days of full-time work that the others do not. */
    boolean takeMoreFullTimeThan(HireTerms others) {
        return fullTime && (!others.fullTime || startsOn.isBefore(others.startsOn));
    }

    /**
     * Somebody may have left on that day.
     *
     * @param on the business date
     * @throws Refusal {@code hire.ends-before-it-starts}, {@code hire.ends-in-the-future}
     */
    void requireLastDay(LocalDate lastDay, LocalDate on) {
        if (lastDay.isBefore(startsOn)) {
            throw Refusal.invalid("lastDay", "hire.ends-before-it-starts");
        }
        if (lastDay.isAfter(on)) {
            throw Refusal.invalid("lastDay", "hire.ends-in-the-future");
        }
    }
}
