package silian.recruitment.institutions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.web.Versioned;
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
        List<ObjectionView> objections, @Nullable Long version) implements Versioned {

    static ExaminationView of(Examination examination) {
        var ranked = examination.isRanked();
        return new ExaminationView(examination.id().value(), examination.state(), examination.headcount(),
                examination.candidates(), examination.left(), examination.marked(), examination.panel(),
                ranked ? examination.selection().proposed() : List.of(),
                ranked ? examination.selection().standings() : Map.of(),
                ranked
                        ? examination.selection().objections().stream().map(ObjectionView::of).toList()
                        : List.of(),
                examination.version());
    }

    /** An objection as shown: never by whom. */
    record ObjectionView(String id, String candidate, String text, LocalDate on, @Nullable Boolean upheld,
            @Nullable String reason) {

        static ObjectionView of(Objection objection) {
            return new ObjectionView(objection.id(), objection.candidate(), objection.text(), objection.on(),
                    objection.upheld(), objection.reason());
        }
    }
}
