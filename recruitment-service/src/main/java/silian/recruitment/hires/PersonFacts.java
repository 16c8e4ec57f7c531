package silian.recruitment.hires;

import silian.recruitment.talents.Studies;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.standards.EducationLevel;
import silian.platform.standards.SchoolCode;
import silian.recruitment.talents.DegreeCheck;
import silian.recruitment.talents.TalentClass;

/** What entitlements ask about a person, as it was known on the day of the hire; nothing that tells who it is. */
record PersonFacts(LocalDate birthDate, EducationLevel education, boolean degreeVerified,
        @Nullable TalentClass talentClass, LocalDate graduatesOn, @Nullable SchoolCode school) {

    /** Of several studies the highest that is proven counts, or else the highest. */
    static PersonFacts of(Studies studies) {
        var accreditation = studies.person().accreditation();
        var studied = studies.highestProven();
        return new PersonFacts(studies.person().person().birthDate(), studied.graduation().education(),
                studied.degreeCheck().state() == DegreeCheck.State.CONFIRMED,
                accreditation == null ? null : accreditation.talentClass(), studied.graduation().graduatesOn(),
                studied.studiedAt());
    }
}
