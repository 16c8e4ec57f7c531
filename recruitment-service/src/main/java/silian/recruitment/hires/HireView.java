package silian.recruitment.hires;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.web.Versioned;

/**
 * A hire as shown.
 *
 * @param application it comes from, {@code null} for an appointment
 * @param candidacy it comes from, {@code null} for an application
 * @param posting the posting, or the post of a public institution
 * @param activity it came from, if any
 * @param state {@code CONFIRMED}, {@code WITHDRAWN} or {@code ENDED}
 * @param pay yuan a month; absent for an appointment
 * @param probationEndsOn absent if none was noted
 * @param probationPassedOn when the employer kept the person
 * @param reportedLastDay what the person says about having left, while nobody else has confirmed it
 * @param endedOn the last day of work, once the person left
 */
public record HireView(String hireId, @Nullable String application, @Nullable String candidacy,
        @Nullable String talent, @Nullable String enterprise, @Nullable String posting, @Nullable String activity,
        String state, @Nullable LocalDate confirmedOn, @Nullable LocalDate startsOn, boolean fullTime,
        @Nullable BigDecimal pay, @Nullable LocalDate probationEndsOn, @Nullable LocalDate probationPassedOn,
        @Nullable LocalDate reportedLastDay, @Nullable LocalDate endedOn, @Nullable Long version) implements Versioned {

    static HireView of(Hire hire) {
        var place = hire.place();
        var application = place == null ? null : place.application();
        var appointment = place == null ? null : place.appointment();
        var activity = place == null ? null : place.activity();
        var terms = place == null ? null : hire.terms();
        var pay = terms == null ? null : terms.pay();
        var probation = hire.probation();
        var departure = hire.departure();
        return new HireView(hire.id().value(), application == null ? null : application.value(),
                appointment == null ? null : appointment.candidacy().value(),
                place == null ? null : place.talent().value(), place == null ? null : place.employer().value(),
                place == null ? null : place.post(), activity == null ? null : activity.value(),
                hire.state().name(), hire.confirmedOn(), terms == null ? null : terms.startsOn(),
                terms != null && terms.fullTime(), pay == null ? null : pay.getAmount(),
                probation.endsOn(), probation.passedOn(),
                departure.lastDay(), hire.endedOn(), hire.version());
    }
}
