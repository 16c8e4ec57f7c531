package silian.recruitment.hires;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Caller;
import silian.platform.commands.Roles;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;

/**
 * Who is hired where, and how it came about: through an application to a posting, or by the appointment to a post of a
 * public institution.
 *
 * @param application and {@code posting} are {@code null} for an appointment
 * @param subject the talent's account at the issuer
 * @param activity where they met, {@code null} if nowhere
 * @param appointment {@code null} for an application
 */
record HirePlace(@Nullable JobApplicationId application, TalentId talent, String subject, EmployerId employer,
        @Nullable JobPostingId posting, @Nullable ActivityId activity, @Nullable Appointment appointment) {

    static HirePlace through(JobApplicationId application, TalentId talent, String subject, EmployerId employer,
            JobPostingId posting, @Nullable ActivityId activity) {
        return new HirePlace(application, talent, subject, employer, posting, activity, null);
    }

    static HirePlace by(Appointment appointment, TalentId talent, String subject, EmployerId employer) {
        return new HirePlace(null, talent, subject, employer, null, null, appointment);
    }

    /** The posting, or the post of a public institution. */
    String post() {
        if (appointment != null) {
            return appointment.post().value();
        }
        return Objects.requireNonNull(posting).value();
    }

    /** The employer may see it, and staff. */
    boolean visibleTo(Caller caller) {
        return caller.is(Roles.OFFICER) || caller.is(Roles.EMPLOYER_AGENT) && caller.actsFor(employer.value());
    }

    /** Whether the caller is who is hired. */
    boolean belongsTo(Caller caller) {
        return caller.is(Roles.TALENT) && subject.equals(caller.subject());
    }
}
