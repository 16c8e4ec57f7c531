package silian.recruitment.hires;

import java.time.LocalDate;

/**
 * What the person says about having left (离职报告), before the employer or an officer confirms it.
 *
 * @param lastDay the last day of work
 */
record Departure(LocalDate lastDay, LocalDate reportedOn) {}
