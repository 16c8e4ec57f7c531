package silian.acceptance.year;

import java.time.LocalDate;
import java.util.List;

/**
 * A special fair of the synthetic year.
 *
 * @param university ministry code of the university it is held at
 * @param enterprises who takes part
 * @param intents who wants to work for whom
 */
public record FairSeed(String title, String university, LocalDate on, List<EnterpriseSeed> enterprises,
        List<IntentSeed> intents) {

    /** A graduate's intent to work for an enterprise, on one of its posts. */
    public record IntentSeed(GraduateSeed graduate, EnterpriseSeed enterprise, int post) {}
}
