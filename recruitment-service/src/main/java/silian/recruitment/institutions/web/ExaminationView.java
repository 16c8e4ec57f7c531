package silian.recruitment.institutions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.web.Versioned;
import silian.recruitment.institutions.Correction;
import silian.recruitment.institutions.Examination;
import silian.recruitment.institutions.Objection;
import silian.recruitment.institutions.PanelMember;
import silian.recruitment.institutions.Standing;

/**
 * An examination as its staff sees it; what is published stands in the published lists.
 *
 * @param left candidates who stepped back
 * @param marked candidates whose papers are marked, or who did not come
 * @param proposed candidates who hold a place now, best first; none before the ranking
 */
record ExaminationView(String post, Examination.State state, int headcount, List<String> candidates,
        List<String> left, int marked,
        List<PanelMember> panel, List<String> proposed, Map<String, Standing> standings,
        List<ObjectionView> objections, List<CorrectionView> corrections, @Nullable Long version) implements Versioned {

    static ExaminationView of(Examination examination) {
        var ranked = examination.isRanked();
        return new ExaminationView(examination.id().value(), examination.state(), examination.scores().headcount(),
                examination.candidates(), examination.left(), examination.scores().marked(),
                examination.scores().panel(),
                ranked ? examination.selection().proposed() : List.of(),
                ranked ? examination.selection().standings() : Map.of(),
                ranked
                        ? examination.selection().objections().stream().map(ObjectionView::of).toList()
                        : List.of(),
                examination.scores().corrections().stream().map(CorrectionView::of).toList(), examination.version());
    }

    /**
     * A correction as shown: never by whom.
     *
     * @param verdict none until it is decided
     */
    record CorrectionView(String id, Correction.Kind kind, String candidate, List<Correction.ScoreChange> changes,
            String reason, LocalDate on, @Nullable VerdictView verdict) {

        static CorrectionView of(Correction correction) {
            var verdict = correction.verdict();
            return new CorrectionView(correction.id(), correction.kind(), correction.candidate(),
                    correction.changes(), correction.reason(), correction.on(), verdict == null
                            ? null
                            : new VerdictView(verdict.confirmed(), verdict.reason(), verdict.on()));
        }
    }

    /** How it was decided. */
    record VerdictView(boolean confirmed, String reason, LocalDate on) {}

    /** An objection as shown: never by whom. */
    record ObjectionView(String id, String candidate, String text, LocalDate on, @Nullable Boolean upheld,
            @Nullable String reason) {

        static ObjectionView of(Objection objection) {
            return new ObjectionView(objection.id(), objection.candidate(), objection.text(), objection.on(),
                    objection.upheld(), objection.reason());
        }
    }
}
