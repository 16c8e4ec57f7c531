package silian.recruitment.talents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as an employer is shown them: the highest that was studied, the name masked. It stands unwrapped in what tells
 * of the person, and all of it is absent if the person does not agree to be shown.
 *
 * @param school five digits
 * @param educationCode GB/T 4658
 */
public record ShownPerson(@Nullable String talent, @Nullable String name, @Nullable String school,
        @Nullable String educationCode, @Nullable String major, @Nullable LocalDate graduationDate) {

    public static ShownPerson of(Studies studies) {
        var talent = studies.person();
        var graduation = studies.highest().graduation();
        var school = studies.highest().studiedAt();
        return new ShownPerson(talent.id().value(), talent.person().name().masked(),
                school == null ? null : school.value(), graduation.education().code(), graduation.major(),
                graduation.graduatesOn());
    }
}
