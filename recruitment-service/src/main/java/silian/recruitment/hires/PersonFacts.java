package silian.recruitment.hires;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.standards.EducationLevel;
import silian.platform.standards.SchoolCode;
import silian.recruitment.talents.DegreeCheck;
import silian.recruitment.talents.Talent;
import silian.recruitment.talents.TalentClass;

/** What entitlements ask about a person, as it was known on the day of the hire; nothing that tells who it is. */
record PersonFacts(LocalDate birthDate, EducationLevel education, boolean degreeVerified,
        @Nullable TalentClass talentClass, LocalDate graduatesOn, @Nullable SchoolCode school) {

    static PersonFacts of(Talent talent) {
        var accreditation = talent.accreditation();
        return new PersonFacts(talent.person().birthDate(), talent.graduation().education(),
                talent.degreeCheck().state() == DegreeCheck.State.CONFIRMED,
                accreditation == null ? null : accreditation.talentClass(), talent.graduation().graduatesOn(),
                talent.studiedAt());
    }
}
