package silian.recruitment.outcomes;

import java.time.LocalDate;

/**
 * The words a person agrees to (告知同意书).
 *
 * @param version the date from which they are in force
 */
public record ConsentText(LocalDate version, String zh, String en) {}
