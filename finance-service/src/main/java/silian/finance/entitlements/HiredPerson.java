package silian.finance.entitlements;

import java.time.LocalDate;
import java.time.Period;
import silian.contracts.recruitment.HireConfirmed;

/**
 * What the schemes ask about a person, as it was on the day of the hire.
 *
 * @param age completed years
 * @param education code of GB/T 4658
 * @param talentClass A to F, empty if not accredited
 */
record HiredPerson(int age, LocalDate graduatedOn, String education, String talentClass) {

    static HiredPerson of(HireConfirmed hire) {
        var person = hire.person();
        var talentClass = person.talentClass();
        return new HiredPerson(Period.between(person.birthDate(), hire.confirmedOn()).getYears(),
                person.graduationDate(), person.educationCode(), talentClass == null ? "" : talentClass);
    }
}
