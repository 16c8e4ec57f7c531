package silian.recruitment.hires;

import java.time.LocalDate;

/**
 * The terms of an appointment by a public institution, as far as the hire holds them. Its probation goes by the rules of
 * public institutions (事业单位人事管理条例 art. 13), not by those of labour contracts.
 *
 * @param startsOn first day of work
 * @param endsOn last day of the contract
 * @param probationEndsOn last day of the probation
 */
public record AppointmentTerms(LocalDate startsOn, LocalDate endsOn, LocalDate probationEndsOn) {

    Probation probation() {
        return new Probation(probationEndsOn, endsOn, null);
    }
}
