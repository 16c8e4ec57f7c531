package silian.recruitment.talents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
        @Nullable AccreditationCaseId decidedIn) {}
