package silian.recruitment.hires;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.web.Versioned;

/**
 * A hire as shown.
 *
 * @param state {@code CONFIRMED}, {@code WITHDRAWN} or {@code ENDED}
 * @param pay yuan a month
 * @param probationEndsOn absent if none was noted
 * @param probationPassedOn when the employer kept the person
 * @param endedOn the last day of work, once the person left
 */
public record HireView(String hireId, @Nullable String application, @Nullable String talent,
        @Nullable String enterprise, @Nullable String posting, String state, @Nullable LocalDate confirmedOn,
        @Nullable LocalDate startsOn, boolean fullTime, @Nullable BigDecimal pay,
        @Nullable LocalDate probationEndsOn, @Nullable LocalDate probationPassedOn, @Nullable LocalDate endedOn,
        @Nullable Long version) implements Versioned {

    static HireView of(Hire hire) {
        var place = hire.place();
        var terms = place == null ? null : hire.terms();
        var pay = terms == null ? null : terms.pay();
        var probation = hire.probation();
        return new HireView(hire.id().value(), place == null ? null : place.application().value(),
                place == null ? null : place.talent().value(), place == null ? null : place.employer().value(),
                place == null ? null : place.posting().value(), hire.state().name(), hire.confirmedOn(),
                terms == null ? null : terms.startsOn(), terms != null && terms.fullTime(),
                pay == null ? null : pay.getAmount(), probation == null ? null : probation.endsOn(),
                probation == null ? null : probation.passedOn(), hire.endedOn(), hire.version());
    }
}
