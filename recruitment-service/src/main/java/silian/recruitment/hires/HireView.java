package silian.recruitment.hires;

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
 * @param state {@code CONFIRMED} or {@code WITHDRAWN}
 */
public record HireView(String hireId, @Nullable String application, @Nullable String candidacy,
        @Nullable String talent, @Nullable String enterprise, @Nullable String posting, @Nullable String activity,
        String state, @Nullable LocalDate confirmedOn, @Nullable LocalDate startsOn, boolean fullTime,
        @Nullable Long version) implements Versioned {

    static HireView of(Hire hire) {
        var place = hire.place();
        var application = place == null ? null : place.application();
        var appointment = place == null ? null : place.appointment();
        var activity = place == null ? null : place.activity();
        return new HireView(hire.id().value(), application == null ? null : application.value(),
                appointment == null ? null : appointment.candidacy().value(),
                place == null ? null : place.talent().value(), place == null ? null : place.employer().value(),
                place == null ? null : place.post(), activity == null ? null : activity.value(),
                hire.state().name(), hire.confirmedOn(), hire.startsOn(), hire.fullTime(), hire.version());
    }
}
