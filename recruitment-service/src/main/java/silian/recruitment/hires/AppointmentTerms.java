package silian.recruitment.hires;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an appointment by a public institution, as far as the hire holds them. Its probation goes by the rules of
 * public institutions (事业单位人事管理条例 art. 13), not by those of labour contracts.
 *
 * @param startsOn first day of work
 * @param endsOn last day of the contract
 * @param probationEndsOn last day of the probation; {@code null} without one
 */
public record AppointmentTerms(LocalDate startsOn, LocalDate endsOn, @Nullable LocalDate probationEndsOn) {

    Probation probation() {
        return probationEndsOn == null ? Probation.NONE : new Probation(probationEndsOn, endsOn, null);
    }
}
