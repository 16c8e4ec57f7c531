package silian.recruitment.demands;

import silian.recruitment.language.Vacancy;

/**
 * Whom an employer needs (用人需求).
 *
 * @param openings how many people, at least 1
 */
record Need(Vacancy vacancy, int openings, Circumstances circumstances) {}
