package silian.recruitment.demands;

import silian.platform.standards.Area;
import silian.recruitment.language.Vacancy;
import silian.recruitment.language.Wording;

/**
 * Whom an employer needs (用人需求).
 *
 * @param openings how many people, at least 1
 */
record Need(Vacancy vacancy, int openings, Circumstances circumstances) {

    /** By which the demands for one job are known, however the title is written. */
    String titleKey() {
        return Wording.plain(vacancy.title());
    }

    Need placedIn(Area area) {
        return new Need(vacancy, openings, circumstances.placedIn(area));
    }
}
