package silian.recruitment.accreditations;

import java.time.LocalDate;

/**
 * What somebody holds against an accreditation in its publicity period (异议).
 *
 * @param by the account; only staff who work the case may know it
 */
public record Objection(String reason, String by, LocalDate on) {}
