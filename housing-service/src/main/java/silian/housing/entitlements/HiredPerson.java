package silian.housing.entitlements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.contracts.recruitment.HireConfirmed;
import silian.platform.standards.EducationLevel;

/**
 * What housing needs to know of a person who was hired, as recruitment knew it then.
 *
 * @param talent recruitment's id of the person
 * @param subject the person's account
 * @param talentClass A to F, if accredited (人才分类认定)
 */
public record HiredPerson(String talent, String subject, LocalDate birthDate, EducationLevel education,
        boolean degreeVerified, @Nullable String talentClass, LocalDate graduationDate) {

    static HiredPerson of(HireConfirmed hire) {
        var person = hire.person();
        return new HiredPerson(hire.talentId(), hire.subject(), person.birthDate(),
                EducationLevel.of("person.educationCode", person.educationCode()), person.degreeVerified(),
                person.talentClass(), person.graduationDate());
    }
}
