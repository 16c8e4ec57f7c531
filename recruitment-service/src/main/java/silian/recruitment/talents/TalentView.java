package silian.recruitment.talents;

import silian.platform.commands.Roles;
import silian.platform.commands.Identifier;
import silian.platform.commands.Caller;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.web.Versioned;

/**
 * A talent as shown to whoever may see it: what is personal is masked.
 *
 * @param school on whose roster the person stands; absent, as is the student number, for who was registered at the window
 * @param studiedAt where the person studied, on a roster or not
 * @param mergedInto the entry of the same person that goes on; for staff only
 * @param contests the entry that has the same identity number and is not known to be the same person's, as long as this
 *     one is nobody's; for staff only
 * @param phoneConfirmed whether an officer confirmed a phone at the window; for staff only
 * @param version not for universities, which change nothing here: it counts also what is none of their business
 */
public record TalentView(String id, @Nullable String school, @Nullable String studentNumber,
        @Nullable String studiedAt, String name, String idNumber, String phone, String educationCode,
        @Nullable String degreeCode, @Nullable String major, LocalDate graduationDate,
        @Nullable String certificateNumber, DegreeCheck.State degree, @Nullable DegreeDoubt degreeDoubt,
        @Nullable LocalDate degreeAnsweredOn,
        @Nullable TalentClass talentClass, @Nullable LocalDate accreditedOn, boolean claimed,
        @Nullable String mergedInto, @Nullable String contests, @Nullable Boolean phoneConfirmed,
        @Nullable Long version) implements Versioned {

    /** As the caller may see it: that other entries have the same number is no university's business. */
    public static TalentView of(Talent talent, Caller caller) {
        var view = of(talent);
        return caller.is(Roles.UNIVERSITY) ? view.alone() : view;
    }

    public static TalentView of(Talent talent) {
        var person = talent.person();
        var graduation = talent.graduation();
        var certificate = graduation.certificate();
        var accreditation = talent.accreditation();
        var standing = talent.standing();
        return new TalentView(talent.id().value(), valueOf(talent.school()), talent.studentNumber(),
                valueOf(talent.studiedAt()),
                person.name().masked(), person.idNumber().masked(), person.phone().masked(),
                graduation.education().code(), graduation.degreeCode(), graduation.major(), graduation.graduatesOn(),
                certificate == null ? null : certificate.masked(), talent.degreeCheck().state(),
                talent.degreeCheck().doubt(), talent.degreeCheck().answeredOn(),
                accreditation == null ? null : accreditation.talentClass(),
                accreditation == null ? null : accreditation.on(), talent.subject() != null,
                valueOf(standing.mergedInto()), valueOf(standing.contests()),
                talent.phones().confirmed() != null, talent.version());
    }

    private TalentView alone() {
        return new TalentView(id, school, studentNumber, studiedAt, name, idNumber, phone, educationCode, degreeCode,
                major, graduationDate, certificateNumber, degree, degreeDoubt, degreeAnsweredOn, talentClass,
                accreditedOn, claimed, null, null, null, null);
    }

    private static @Nullable String valueOf(@Nullable Identifier value) {
        return value == null ? null : value.value();
    }
}
