package silian.recruitment.talents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.standards.SchoolCode;
import silian.platform.web.Versioned;

/**
 * A talent as shown to whoever may see it: what is personal is masked.
 *
 * @param school on whose roster the person stands; absent, as is the student number, for who was registered at the window
 * @param studiedAt where the person studied, on a roster or not
 */
public record TalentView(String id, @Nullable String school, @Nullable String studentNumber,
        @Nullable String studiedAt, String name, String idNumber, String phone, String educationCode,
        @Nullable String degreeCode, @Nullable String major, LocalDate graduationDate,
        @Nullable String certificateNumber, DegreeCheck.State degree, @Nullable DegreeDoubt degreeDoubt,
        @Nullable LocalDate degreeAnsweredOn,
        @Nullable TalentClass talentClass, @Nullable LocalDate accreditedOn, boolean claimed,
        @Nullable String mergedInto, @Nullable Long version) implements Versioned {

    public static TalentView of(Talent talent) {
        var person = talent.person();
        var graduation = talent.graduation();
        var certificate = graduation.certificate();
        var accreditation = talent.accreditation();
        var survivor = talent.mergedInto();
        return new TalentView(talent.id().value(), valueOf(talent.school()), talent.studentNumber(),
                valueOf(talent.studiedAt()),
                person.name().masked(), person.idNumber().masked(), person.phone().masked(),
                graduation.education().code(), graduation.degreeCode(), graduation.major(), graduation.graduatesOn(),
                certificate == null ? null : certificate.masked(), talent.degreeCheck().state(),
                talent.degreeCheck().doubt(), talent.degreeCheck().answeredOn(),
                accreditation == null ? null : accreditation.talentClass(),
                accreditation == null ? null : accreditation.on(), talent.subject() != null,
                survivor == null ? null : survivor.value(), talent.version());
    }

    private static @Nullable String valueOf(@Nullable SchoolCode school) {
        return school == null ? null : school.value();
    }
}
