package silian.recruitment.talents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Command;
import silian.recruitment.language.AccreditationCaseId;

/**
 * The class a reviewer found a talent to be in (人才认定).
 *
 * @param evidence the documents it rests on
 * @param by the reviewer
 * @param on business date
 * @param decidedIn the case it was decided in; {@code null} if it was decided elsewhere and only recorded here
 */
public record Accreditation(TalentClass talentClass, String evidence, String by, LocalDate on,
        @Nullable AccreditationCaseId decidedIn) {

    static Accreditation elsewhere(TalentClass talentClass, String evidence, Command command) {
        return new Accreditation(talentClass, evidence, command.caller().subject(), command.on(), null);
    }

    static Accreditation in(AccreditationCaseId decidedIn, TalentClass talentClass, Command command) {
        return new Accreditation(talentClass, "case " + decidedIn.value(), command.caller().subject(), command.on(),
                decidedIn);
    }
}
