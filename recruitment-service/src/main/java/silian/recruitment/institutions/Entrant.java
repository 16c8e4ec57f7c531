package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.recruitment.language.CandidacyId;

/**
 * A candidate in an examination, known by a number alone.
 *
 * @param candidacy {@code null} once the candidate is forgotten
 * @param addition whether additional points were granted
 * @param papers {@code null} before they were marked, and if the candidate did not come
 * @param absent did not come to the written papers
 * @param marks what each panellist gave in the interview, by the panellist's code
 * @param absentAtInterview did not come to the interview
 * @param left stepped back
 * @param markedBy the officer who entered the papers
 * @param interviewedBy the officer who entered the first marks of the interview
 */
record Entrant(String number, @Nullable CandidacyId candidacy, boolean addition, @Nullable Papers papers,
        boolean absent,
        Map<String, BigDecimal> marks, boolean absentAtInterview, boolean left,
        @Nullable String markedBy, @Nullable String interviewedBy) {

    Entrant {
        marks = Map.copyOf(marks);
    }

    static Entrant of(Candidacy candidacy) {
        return new Entrant(candidacy.number(), candidacy.id(), candidacy.qualification().addition(), null, false,
                Map.of(), false,
                false, null, null);
    }

    Entrant written(@Nullable Papers marked, String by) {
        return new Entrant(number, candidacy, addition, marked, marked == null, marks, absentAtInterview, left,
                markedBy == null ? by : markedBy, interviewedBy);
    }

    Entrant interviewed(Map<String, BigDecimal> given, String by) {
        return new Entrant(number, candidacy, addition, papers, absent, given, given.isEmpty(), left, markedBy,
                interviewedBy == null ? by : interviewedBy);
    }

    Entrant gone() {
        return new Entrant(number, candidacy, addition, papers, absent, marks, absentAtInterview, true, markedBy,
                interviewedBy);
    }

    Entrant withoutCandidacy() {
        return new Entrant(number, null, addition, papers, absent, marks, absentAtInterview, left, markedBy,
                interviewedBy);
    }

    Entrant forgotten() {
        return new Entrant(number, null, addition, papers, absent, marks, absentAtInterview, left, null, null);
    }

    boolean isInterviewed() {
        return !marks.isEmpty() || absentAtInterview;
    }

    /** Only the officer who entered papers changes what is entered; {@code null} for absent. */
    boolean mayBeMarked(@Nullable Papers given, String officer) {
        if (markedBy == null || markedBy.equals(officer)) {
            return true;
        }
        return papers == null || given == null ? papers == given : papers.sameAs(given);
    }

    /** Only the officer who entered the first marks changes what is entered; others may add to it. */
    boolean mayBeInterviewed(Map<String, BigDecimal> given, String officer) {
        if (interviewedBy == null || interviewedBy.equals(officer)) {
            return true;
        }
        return absentAtInterview
                ? given.isEmpty()
                : marks.entrySet().stream().allMatch(mark -> {
                    var now = given.get(mark.getKey());
                    return now != null && now.compareTo(mark.getValue()) == 0;
                });
    }

    private Entrant withAddition(boolean granted) {
        return new Entrant(number, candidacy, granted, papers, absent, marks, absentAtInterview, left, markedBy,
                interviewedBy);
    }

    /** With what is right instead of what was. */
    Entrant corrected(Correction correction) {
        var right = correction.right();
        return switch (correction.kind()) {
            case PAPERS -> written(Papers.named(papers == null ? right : with(papers.byName(), right)),
                    correction.by());
            case INTERVIEW -> interviewed(with(marks, right), correction.by());
            case ADDITION -> withAddition(RightAddition.isGranted(right));
            case RECUSAL -> this;
        };
    }

    private static Map<String, BigDecimal> with(Map<String, BigDecimal> were, Map<String, BigDecimal> right) {
        var all = new HashMap<>(were);
        all.putAll(right);
        return all;
    }
}
