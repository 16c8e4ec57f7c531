package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.recruitment.language.CandidacyId;

/**
 * A candidate in an examination, known by a number alone.
 *
 * @param addition whether additional points were granted
 * @param papers {@code null} before they were marked, and if the candidate did not come
 * @param absent did not come to the written papers
 * @param marks what each panellist gave in the interview, by the panellist's code
 * @param absentAtInterview did not come to the interview
 * @param left stepped back
 * @param markedBy the officer who entered the papers last
 */
record Entrant(String number, CandidacyId candidacy, boolean addition, @Nullable Papers papers, boolean absent,
        Map<String, BigDecimal> marks, boolean absentAtInterview, boolean left,
        @Nullable String markedBy) {

    Entrant {
        marks = Map.copyOf(marks);
    }

    static Entrant of(Candidacy candidacy) {
        return new Entrant(candidacy.number(), candidacy.id(), candidacy.addition(), null, false, Map.of(), false,
                false, null);
    }

    Entrant written(@Nullable Papers marked, String by) {
        return new Entrant(number, candidacy, addition, marked, marked == null, marks, absentAtInterview, left, by);
    }

    Entrant interviewed(Map<String, BigDecimal> given) {
        return new Entrant(number, candidacy, addition, papers, absent, given, given.isEmpty(), left, markedBy);
    }

    Entrant gone() {
        return new Entrant(number, candidacy, addition, papers, absent, marks, absentAtInterview, true, markedBy);
    }

    boolean isInterviewed() {
        return !marks.isEmpty() || absentAtInterview;
    }
}
