package silian.recruitment.institutions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import silian.recruitment.institutions.Correction;

/**
 * Scores of a candidate that were put right, for everybody: never by whom.
 *
 * @param on business date of the confirmation
 * @param reason how the mistake came about
 */
record PublishedCorrection(String candidate, Correction.Kind kind, LocalDate on, List<Correction.ScoreChange> changes,
        String reason) {

    static PublishedCorrection of(Correction confirmed) {
        return new PublishedCorrection(confirmed.candidate(), confirmed.kind(),
                Objects.requireNonNull(confirmed.verdict()).on(), confirmed.changes(), confirmed.reason());
    }
}
