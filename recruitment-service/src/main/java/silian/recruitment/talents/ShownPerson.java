package silian.recruitment.talents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as an employer is shown them: the highest that was studied, the name masked.
 *
 * @param school five digits
 * @param educationCode GB/T 4658
 */
public record ShownPerson(String talent, String name, @Nullable String school, String educationCode,
        @Nullable String major, LocalDate graduationDate) {

    public static ShownPerson of(Studies studies) {
        var talent = studies.person();
        var graduation = studies.highest().graduation();
        var school = studies.highest().studiedAt();
        return new ShownPerson(talent.id().value(), talent.person().name().masked(),
                school == null ? null : school.value(), graduation.education().code(), graduation.major(),
                graduation.graduatesOn());
    }
}
