package silian.acceptance.replay;

import silian.acceptance.year.SyntheticYear;

/** A part of the year. */
interface Chapter {

    /** What happens in it, in both languages. */
    String title();

    /** How many steps it reports progress for. */
    int steps(SyntheticYear year);

    /** Performs it; safe to repeat. */
    void perform(SyntheticYear year, Stage stage, Ledger ledger);
}
