package silian.recruitment.talents;

import java.time.LocalDate;

/**
 * The class a reviewer found a talent to be in (人才认定).
 *
 * @param evidence the documents it rests on
 * @param by the reviewer
 * @param on business date
 */
public record Accreditation(TalentClass talentClass, String evidence, String by, LocalDate on) {}
